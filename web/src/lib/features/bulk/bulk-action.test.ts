import { expect, it } from 'vitest';
import { drawFlow } from '#shared/domain/flow/testing/draw-flow.ts';
import { outcomes } from '#shared/domain/flow/testing/outcomes.ts';
import { aFlow, anItem, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { type BulkAction, bulkCommand, bulkNote } from './bulk-action.ts';

const me = { kind: 'user', id: 'me', name: 'Me', permissions: ['ticket.view', 'ticket.dispatch'] } as const;
const label = { zh: '意见', en: 'Opinion' };
const text = (key: string, more = {}) => ({ key, kind: 'longText', label, ...more });
const heldBy = (id: string) => ({ kind: 'person', id, name: id }) as const;

function detail(fields: readonly unknown[], holder = heldBy('me')) {
	const definition = drawFlow({ decide: { kind: 'approve', outcomes: outcomes('yes', 'no'), form: { fields } } }, ['start → decide → end']);
	const ticket = aTicket({ flow: aFlow({ items: [anItem({ nodeId: 'decide', holder })] }) });
	return { ticket, definition, journal: [] };
}
const decide = (says: 'yes' | 'no', said: string): BulkAction => ({ kind: 'decide', says, text: said });

it('decides by the first outcome that says so, with the opinion in the field that asks for it', () => {
	expect(bulkCommand(decide('yes', '可以'), detail([text('opinion')]), me, 'i-1')).toEqual({
		type: 'ticket.submit',
		itemId: 'i-1',
		outcome: 'yes',
		answers: { opinion: '可以' }
	});
	expect(bulkCommand(decide('no', '太贵'), detail([text('opinion')]), me, 'i-1')).toMatchObject({ outcome: 'no', answers: { opinion: '太贵' } });
	expect(bulkNote(decide('yes', '可以'), detail([text('opinion')]), me, 'i-1')).toBeUndefined();
});

it('says as a note what the form has no place for, and nothing where nothing was said', () => {
	const said = { type: 'ticket.comment', audience: 'internal', text: '可以', photos: [] };
	for (const fields of [[], [text('opinion', { access: 'read' })], [text('opinion', { maxLength: 1 })]]) {
		expect(bulkCommand(decide('yes', '可以'), detail(fields), me, 'i-1')).toMatchObject({ answers: {} });
		expect(bulkNote(decide('yes', '可以'), detail(fields), me, 'i-1')).toEqual(said);
		expect(bulkNote(decide('yes', ''), detail(fields), me, 'i-1')).toBeUndefined();
	}
});

it('decides nobody else’s work, also where the reader could, and nothing that isn’t open any more', () => {
	expect(bulkCommand(decide('yes', ''), detail([], heldBy('else')), me, 'i-1')).toBeUndefined();
	expect(bulkCommand(decide('yes', ''), detail([]), me, 'i-9')).toBeUndefined();
	expect(bulkNote(decide('yes', '可以'), detail([], heldBy('else')), me, 'i-1')).toBeUndefined();
});
