import type { Answers, CatalogLine } from '#shared/domain/form/answers.ts';
import type { HumanNode } from './definition.ts';
import type { FlowEvent } from './flow-event.ts';

/** What was done and used on site, read from the form's catalogue fields; the fact that money is computed from. */
export function workCompleted(node: HumanNode, answers: Answers): Extract<FlowEvent, { type: 'work.completed' }> {
	const lines = (catalog: 'service-item' | 'spare-part') =>
		node.form.fields.flatMap((field) => (field.kind === 'catalogLines' && field.catalog === catalog ? linesOf(answers[field.key]) : []));
	return {
		type: 'work.completed',
		nodeId: node.id,
		serviceItems: lines('service-item'),
		spareParts: lines('spare-part')
	};
}

function linesOf(answer: Answers[string] | undefined): CatalogLine[] {
	return Array.isArray(answer) ? answer.filter((entry): entry is CatalogLine => typeof entry === 'object' && 'code' in entry) : [];
}
