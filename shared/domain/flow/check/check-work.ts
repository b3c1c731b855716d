import type { Form } from '#shared/domain/form/form.ts';
import type { AssigneeRule } from '../assignee-rule.ts';
import type { FlowDefinition, HumanNode } from '../definition.ts';
import { isHuman } from '../is-human.ts';
import { type Finding, problem, warning } from './finding.ts';
import { reachable } from './reachable.ts';

/** What would leave a step without anybody, without an end or without a way to be done. */
export function checkWork(definition: FlowDefinition): Finding[] {
	return definition.nodes.flatMap((node): Finding[] => {
		if (node.kind === 'cc') return checkRule(definition, node.id, node.recipients);
		if (node.kind === 'action' && node.action.do === 'set-field') {
			const { nodeId, key } = node.action;
			return hasField(definition, nodeId, key) ? [] : [problem('unknown-field', node.id, { params: { nodeId, key } })];
		}
		return isHuman(node) ? checkStep(definition, node) : [];
	});
}

function checkStep(definition: FlowDefinition, node: HumanNode): Finding[] {
	const { id, form } = node;
	const unrated = node.kind === 'survey' && !form.fields.some((field) => field.kind === 'rating' && field.key === node.ratingField);
	const earlier = earlierSteps(definition, id);
	const { signing } = node;
	return [
		...(isAnswerable(form) ? [] : [problem('form-unanswerable', id)]),
		...(unrated ? [problem('rating-field-missing', id)] : []),
		...checkRule(definition, id, node.assignee),
		...(signing.mode !== 'single' && !namesPeople(node.assignee) ? [problem('nobody-to-sign', id)] : []),
		...(signing.mode === 'vote' && !node.outcomes.some(({ tone }) => tone === 'negative') ? [problem('vote-without-no', id)] : []),
		...(node.limitMinutes === null && node.assignee.by !== 'customer' ? [warning('no-time-limit', id)] : []),
		...(node.returnable && earlier.length === 0 ? [warning('returns-into-nothing', id)] : [])
	];
}

function checkRule(definition: FlowDefinition, id: string, rule: AssigneeRule): Finding[] {
	const earlier = () => earlierSteps(definition, id);
	switch (rule.by) {
		case 'dispatched':
			return earlier().some(({ kind }) => kind === 'dispatch') ? [] : [warning('nobody-dispatched', id)];
		case 'previous':
			return rule.nodeId === undefined || earlier().some((node) => node.id === rule.nodeId)
				? []
				: [problem('nobody-before', id, { params: { nodeId: rule.nodeId } })];
		case 'field':
			return hasField(definition, rule.nodeId, rule.key) ? [] : [problem('unknown-field', id, { params: { nodeId: rule.nodeId, key: rule.key } })];
		default:
			return [];
	}
}

/** Rules that find people one by one; a group or the customer signs as one. */
const namesPeople = ({ by }: AssigneeRule): boolean => !['permission', 'customer', 'dispatched', 'initiator', 'previous'].includes(by);

function hasField({ nodes }: FlowDefinition, nodeId: string, key: string): boolean {
	return nodes.some((node) => node.id === nodeId && isHuman(node) && node.form.fields.some((field) => field.key === key));
}

/** The steps that somebody may have worked at before this one. */
function earlierSteps({ nodes, edges }: FlowDefinition, id: string): HumanNode[] {
	const into = (at: string) => edges.filter(({ to }) => to === at).map(({ from }) => from);
	const before = reachable(into(id), into);
	return nodes.filter(isHuman).filter((node) => node.id !== id && before.has(node.id));
}

/** Whether some answers fit: a key twice, more photos than allowed or an item twice in a checklist make a form that nobody gets past. */
function isAnswerable({ fields }: Form): boolean {
	const unlike = (values: readonly string[]) => new Set(values).size === values.length;
	return (
		unlike(fields.map(({ key }) => key)) &&
		fields.every((field) => field.kind !== 'photos' || field.minCount <= field.maxCount) &&
		fields.every((field) => field.kind !== 'checklist' || unlike(field.items.map(({ value }) => value)))
	);
}
