import { expect, it } from 'vitest';
import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import { greenChannel } from './green-channel.ts';

const entry = (event: TicketEvent): JournalEntry => ({ v: 1, seq: 1, at: 0, actor: { kind: 'system' }, commandId: 'c', events: [event] });
const skipped = (nodeId: string) => entry({ type: 'item.skipped', itemId: 'i', nodeId, outcome: 'done', reason: '加急', by: null });
const submitted = (nodeId: string) => entry({ type: 'item.submitted', itemId: 'i', nodeId, outcome: 'done', answers: {}, onBehalf: false, by: null });

it('knows what was let pass, until it is worked at after all', () => {
	expect([...greenChannel([skipped('a'), skipped('b'), submitted('c')])]).toEqual(['a', 'b']);
	expect([...greenChannel([skipped('a'), submitted('a')])]).toEqual([]);
});
