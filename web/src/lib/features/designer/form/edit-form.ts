import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import { factsIn } from '../condition/facts-asked.ts';
import { freshKey } from '../panel/fresh-key.ts';
import { type FieldKind, newField } from './field-kinds.ts';

export type Added = { readonly form: Form; readonly key: string };

const keysOf = ({ fields }: Form): string[] => fields.map(({ key }) => key);

/** A new field of a kind, at a place in the list; at its end where none is named. */
export function addField(form: Form, kind: FieldKind, at = form.fields.length): Added {
	const key = freshKey(keysOf(form), kind);
	return { form: { fields: form.fields.toSpliced(at, 0, newField(kind, key)) }, key };
}

export function duplicateField(form: Form, index: number): Added {
	const field = form.fields[index];
	if (field === undefined) return { form, key: '' };
	const key = freshKey(keysOf(form), field.key.replace(/\d+$/, ''));
	return { form: { fields: form.fields.toSpliced(index + 1, 0, { ...structuredClone(field), key }) }, key };
}

/** The list with a field elsewhere; nothing changes where there is no such place. */
export function moveField(form: Form, from: number, to: number): Form {
	const field = form.fields[from];
	if (field === undefined || to < 0 || to >= form.fields.length || from === to) return form;
	return { fields: form.fields.toSpliced(from, 1).toSpliced(to, 0, field) };
}

export const removeField = (form: Form, index: number): Form => ({ fields: form.fields.toSpliced(index, 1) });
export const updateField = (form: Form, index: number, field: Field): Form => ({ fields: form.fields.with(index, field) });

/** What stops working without a field: an arrow that asks for it by its index, or a node that names it. */
export type FieldUser = { readonly edge: number } | { readonly nodeId: string };

export function usersOfField({ nodes, edges }: FlowDefinition, nodeId: string, key: string): FieldUser[] {
	const fact = `form.${nodeId}.${key}`;
	const asking = edges.flatMap(({ when }, edge) => (when !== undefined && factsIn(when).includes(fact) ? [{ edge }] : []));
	const naming = nodes.flatMap((node) => {
		const rule = isHuman(node) ? node.assignee : node.kind === 'cc' ? node.recipients : undefined;
		const isNamed =
			(rule?.by === 'field' && rule.nodeId === nodeId && rule.key === key) ||
			(node.kind === 'action' && node.action.do === 'set-field' && node.action.nodeId === nodeId && node.action.key === key) ||
			(node.kind === 'survey' && node.id === nodeId && node.ratingField === key) ||
			(node.kind === 'timer' && 'fact' in node.until && node.until.fact === fact);
		return isNamed ? [{ nodeId: node.id }] : [];
	});
	return [...asking, ...naming];
}
