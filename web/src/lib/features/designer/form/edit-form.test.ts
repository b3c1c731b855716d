import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { Form } from '#shared/domain/form/form.ts';
import { addField, duplicateField, moveField, removeField, usersOfField } from './edit-form.ts';
import { FIELD_KINDS, type FieldKind } from './field-kinds.ts';

const keys = (form: Form) => form.fields.map(({ key }) => key);
const kinds = Object.keys(FIELD_KINDS) as FieldKind[];

describe('addField', () => {
	it.each(kinds)('adds a %s that a flow may have', (kind) => {
		const { form, key } = addField({ fields: [] }, kind);
		expect(Form.parse(form)).toMatchObject(form);
		expect(keys(form)).toEqual([key]);
	});

	it('gives each a key of its own, at the place where it was dropped', () => {
		const once = addField({ fields: [] }, 'text').form;
		expect(keys(addField(once, 'text', 0).form)).toEqual(['text2', 'text']);
	});
});

describe('the list of fields', () => {
	const three = ['text', 'choice', 'photos'].reduce((form, kind) => addField(form, kind as FieldKind).form, { fields: [] } as Form);

	it('is put in another order, copied from and shortened', () => {
		expect(keys(moveField(three, 2, 0))).toEqual(['photos', 'text', 'choice']);
		expect(moveField(three, 0, -1)).toBe(three);
		expect(keys(duplicateField(three, 1).form)).toEqual(['text', 'choice', 'choice2', 'photos']);
		expect(keys(removeField(three, 0))).toEqual(['choice', 'photos']);
	});
});

describe('usersOfField', () => {
	it('finds arrows that ask for it and nodes that name it', () => {
		const flow = {
			...fieldService,
			edges: fieldService.edges.with(2, {
				from: 'urgent-split',
				to: 'accept',
				when: { none: [{ fact: 'form.accept.note', operator: 'is_empty' as const }] }
			})
		};
		expect(usersOfField(flow, 'accept', 'note')).toEqual([{ edge: 2 }]);
		expect(usersOfField(flow, 'survey', 'score')).toEqual([{ nodeId: 'survey' }]);
		expect(usersOfField(flow, 'accept', 'faultType')).toEqual([]);
	});
});
