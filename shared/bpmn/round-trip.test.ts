import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { inspection } from '#shared/domain/flow/testing/inspection.ts';
import { randomFlow } from '#shared/domain/flow/testing/random-flow.ts';
import { exportBpmn } from './export/export-bpmn.ts';
import { importBpmn } from './import/import-bpmn.ts';

async function exported(definition: FlowDefinition): Promise<string> {
	const xml = await exportBpmn(definition, { locale: 'zh' });
	if (!xml.ok) throw new Error(JSON.stringify(xml.error));
	return xml.value;
}

async function imported(xml: string) {
	const flow = await importBpmn(xml);
	if (!flow.ok) throw new Error(JSON.stringify(flow.error));
	return flow.value;
}

describe('export and import', () => {
	it('give back the demo company’s flow, with nothing to list', async () => {
		const { definition, findings } = await imported(await exported(fieldService));
		expect(definition).toEqual(fieldService);
		expect(findings).toEqual([]);
	});

	it('give back a flow with outcomes, returns and conditions', async () => {
		expect((await imported(await exported(inspection))).definition).toEqual(inspection);
	});

	it('give back any flow, sound or not', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc
					.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 14 }), flaws: fc.integer({ min: 0, max: 3 }), signing: fc.boolean() })
					.map(randomFlow),
				async (definition) => {
					const xml = await exported(definition);
					const { definition: again, findings } = await imported(xml);
					expect(again).toEqual(definition);
					expect(findings).toEqual([]);
					expect(await exported(again)).toBe(xml);
				}
			),
			{ numRuns: 60 }
		);
	}, 30_000);
});
