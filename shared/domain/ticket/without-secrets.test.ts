import { describe, expect, it } from 'vitest';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { evolve } from './evolve.ts';
import { anEntry, aSubject } from './testing/a-ticket.ts';
import type { JournalEntry } from './ticket-event.ts';
import { entryWithoutSecrets, maskingPermissions, withoutSecrets } from './without-secrets.ts';

const label = { zh: '联系电话', en: 'Phone' };
const definition = aDefinition({
	nodes: [
		{ id: 'start', kind: 'start' },
		{
			id: 'handle',
			kind: 'handle',
			form: {
				fields: [
					{ key: 'phone', kind: 'text', label, masked: 'customer.reveal' },
					{ key: 'fee', kind: 'money', label, masked: 'statement.view' },
					{ key: 'note', kind: 'text', label }
				]
			}
		},
		{ id: 'end', kind: 'end' }
	]
});
const answers = { phone: '13800001234', fee: 4_500, note: '已联系' };
const submitted: JournalEntry = {
	...anEntry([{ type: 'item.submitted', itemId: 'i-1', nodeId: 'handle', outcome: 'done', onBehalf: false, by: null, answers }]),
	seq: 2
};
const journal = [anEntry([{ type: 'ticket.created', subject: aSubject() }]), submitted];
const ticket = journal.reduce<ReturnType<typeof evolve> | undefined>((state, entry) => evolve(state, 't-1', entry), undefined);

describe('withoutSecrets', () => {
	it('masks what one may not see whole, in the state and in history, and nothing else', () => {
		if (ticket === undefined) throw new Error('no ticket');
		const seen = withoutSecrets({ ticket, definition, journal }, (permission) => permission === 'customer.reveal');
		expect(seen.ticket.flow.answers.handle).toEqual({ phone: { masked: '138****1234' }, fee: 4_500, note: '已联系' });
		expect(JSON.stringify(seen)).not.toContain('13800001234');
		const folded = journal
			.map((entry) => entryWithoutSecrets(entry, definition, (permission) => permission === 'customer.reveal'))
			.reduce<ReturnType<typeof evolve> | undefined>((state, entry) => evolve(state, 't-1', entry), undefined);
		expect(folded).toEqual(seen.ticket);
	});

	it('is the same ticket for who lacks nothing that its flow asks for', () => {
		if (ticket === undefined) throw new Error('no ticket');
		expect(maskingPermissions({ definition })).toEqual(['customer.reveal', 'statement.view']);
		const detail = { ticket, definition, journal };
		expect(withoutSecrets(detail, (permission) => permission === 'wall.view')).toBe(detail);
	});

	it('masks what was filled in at a step that the ticket’s newer drawing has no longer, or no longer masks', () => {
		if (ticket === undefined) throw new Error('no ticket');
		const lacks = (permission: string) => permission === 'customer.reveal';
		const earlier = [{ upTo: journal.length, definition }];
		const nodes = aDefinition().nodes.map((node) => (node.id === 'handle' ? { ...node, id: 'other' } : node));
		const gone = withoutSecrets({ ticket, definition: { ...aDefinition(), nodes }, earlier, journal }, lacks);
		expect(JSON.stringify(gone)).not.toContain('13800001234');
		const open = withoutSecrets({ ticket, definition: aDefinition(), earlier, journal }, lacks);
		expect(JSON.stringify(open.journal)).not.toContain('13800001234');
	});
});
