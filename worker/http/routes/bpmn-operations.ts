import { z } from 'zod';
import { exportBpmn } from '#shared/bpmn/export/export-bpmn.ts';
import { lostAbroad, lostText } from '#shared/bpmn/export/lost-abroad.ts';
import { findingText } from '#shared/bpmn/finding-text.ts';
import { importBpmn } from '#shared/bpmn/import/import-bpmn.ts';
import { BpmnDrawing, type BpmnFinding, BpmnText, MOST_BPMN_FINDINGS, ReadBpmn, WriteBpmn } from '#shared/contract/http/bpmn.ts';
import { ScenarioId } from '#shared/contract/http/scenario.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { localize } from '#shared/kernel/localized.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findRevision } from '#worker/db/queries/find-revision.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';
import type { RequestLocale } from '../request-locale.ts';

const shown = (findings: readonly BpmnFinding[]) => ({
	findings: findings.slice(0, MOST_BPMN_FINDINGS),
	more: Math.max(0, findings.length - MOST_BPMN_FINDINGS)
});

/** A drawing as a file for other tools, with what they won't read of it. */
async function written(definition: FlowDefinition, locale: RequestLocale): Promise<Result<z.input<typeof BpmnText>>> {
	const xml = await exportBpmn(definition, { locale: locale === 'en' ? 'en' : 'zh' });
	if (!xml.ok) return xml;
	const lost = await lostAbroad(definition, xml.value);
	const findings = lost.map((one): BpmnFinding => {
		const node = definition.nodes.find(({ id }) => id === one.nodeId);
		const name = node && 'label' in node && node.label ? localize(node.label, locale) : one.nodeId;
		return { code: 'bpmn.export.own-data', severity: 'warning', of: one.nodeId, name, text: localize(lostText(one), locale) };
	});
	return ok({ xml: xml.value, ...shown(findings) });
}

export const bpmnOperations = [
	signedInOperation({
		method: 'POST',
		path: '/scenarios/bpmn/read',
		tag: 'scenarios',
		summary: 'A drawing from a BPMN 2.0 file, and all that is in it otherwise than it was drawn; nothing is stored',
		access: 'flow.edit',
		body: ReadBpmn,
		answer: BpmnDrawing,
		async handle({ body, locale }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const read = await importBpmn(body.xml);
			if (!read.ok) return read;
			const { definition, findings } = read.value;
			const told = findings.map((finding): BpmnFinding => {
				const { code, severity, elementId, name } = finding;
				return { code, ...(severity ? { severity } : {}), of: elementId, name, text: localize(findingText(finding), locale) };
			});
			return ok({ definition, ...shown(told) });
		}
	}),
	signedInOperation({
		method: 'POST',
		path: '/scenarios/bpmn/write',
		tag: 'scenarios',
		summary: 'A BPMN 2.0 file of a drawing, and what of it only Baton reads again',
		access: 'flow.edit',
		body: WriteBpmn,
		answer: BpmnText,
		async handle({ body, locale }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			return allowed.ok ? written(body.definition, locale) : allowed;
		}
	}),
	signedInOperation({
		method: 'GET',
		path: '/scenarios/:id/revisions/:revision/bpmn',
		tag: 'scenarios',
		summary: 'A BPMN 2.0 file of what was published as a revision, and what of it only Baton reads again',
		access: 'flow.edit',
		params: z.object({ id: ScenarioId, revision: z.coerce.number().int().min(1).max(100_000) }),
		answer: BpmnText,
		async handle({ deps, params, locale }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			const definition = await findRevision(deps.db, params);
			return definition === undefined ? refuse('scenario.not-found') : written(definition, locale);
		}
	})
];
