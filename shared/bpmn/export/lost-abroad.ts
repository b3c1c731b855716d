import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { diffDefinitions } from '#shared/domain/scenario/diff-definitions.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { importBpmn } from '../import/import-bpmn.ts';

/** What of a step another tool doesn't read from the file: its own data says it, and BPMN has no words for it. */
export type LostAbroad = { readonly nodeId: string; readonly aspects: readonly LostAspect[] };

const ASPECTS = {
	kind: { zh: '步骤类型', en: 'its kind of step' },
	people: { zh: '处理人规则', en: 'who does it' },
	signing: { zh: '签核方式', en: 'how it is signed' },
	limit: { zh: '时限', en: 'its time limit' },
	form: { zh: '表单', en: 'its form' },
	outcomes: { zh: '结果选项', en: 'its outcomes' },
	settings: { zh: '其他设置', en: 'other settings' }
} as const satisfies Readonly<Record<string, Localized>>;
export type LostAspect = keyof typeof ASPECTS;

const OF_FIELD: Readonly<Record<string, LostAspect | null>> = {
	'/kind': 'kind',
	'/assignee': 'people',
	'/recipients': 'people',
	'/signing': 'signing',
	'/limitMinutes': 'limit',
	'/form': 'form',
	'/outcomes': 'outcomes',
	// Names are in one language in any file, and stages are Baton's own way of showing.
	'/label': null,
	'/customerLabel': null,
	'/stage': null
};

/**
 * What other tools would lose of an exported flow: the file is read back as if it were somebody else's, and held against the drawing. Baton
 * itself reads all of it again.
 */
export async function lostAbroad(definition: FlowDefinition, xml: string): Promise<readonly LostAbroad[]> {
	const foreign = await importBpmn(xml.replace(/<bpmn:extensionElements>[\s\S]*?<\/bpmn:extensionElements>/g, ''));
	if (!foreign.ok) return definition.nodes.map(({ id }) => ({ nodeId: id, aspects: ['settings'] }));
	const { changed, removed } = diffDefinitions(definition, foreign.value.definition);
	return [
		...changed.flatMap(({ nodeId, fields }): LostAbroad[] => {
			const aspects = [...new Set(fields.flatMap((field) => (OF_FIELD[field] === null ? [] : (OF_FIELD[field] ?? 'settings'))))];
			return aspects.length === 0 ? [] : [{ nodeId, aspects }];
		}),
		...removed.map((nodeId): LostAbroad => ({ nodeId, aspects: ['kind'] }))
	];
}

/** It in words, without the step's name. */
export const lostText = ({ aspects }: LostAbroad): Localized => ({
	zh: `${aspects.map((aspect) => ASPECTS[aspect].zh).join('、')}只有接力能读回，其他工具看不到。`,
	en: `Only Baton reads ${aspects.map((aspect) => ASPECTS[aspect].en).join(', ')} again; other tools don’t see it.`
});
