import { expect, it } from 'vitest';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { timelineOf } from './timeline.ts';

const entry = (seq: number, events: JournalEntry['events']): JournalEntry => ({
	v: 1,
	seq,
	at: seq,
	actor: { kind: 'system' },
	commandId: `c${seq}`,
	events
});
const comment = (audience: 'customer' | 'internal') => ({ type: 'comment.added', audience, text: 'x', photos: [] }) as const;
const journal = [
	entry(1, [{ type: 'ticket.urged' }, { type: 'node.entered', nodeId: 'accept', tokenId: 't1', via: null, frames: [] }]),
	entry(2, [{ ...comment('customer'), photos: [] }]),
	entry(3, [{ ...comment('internal'), photos: [] }]),
	entry(4, [{ type: 'node.left', nodeId: 'accept', tokenId: 't1', outcome: null }]),
	entry(5, [{ type: 'round.called', tokenId: 't1', itemId: 'i-2' }])
];
const shown = (tab: Parameters<typeof timelineOf>[1]) =>
	timelineOf(journal, tab).map(({ seq, events }) => [seq, events.map(({ event }) => event.type)]);

it('shows everything that matters, newest first, without the flow’s machinery', () => {
	expect(shown('all')).toEqual([
		[3, ['comment.added']],
		[2, ['comment.added']],
		[1, ['ticket.urged']]
	]);
});

it('separates what the customer reads from what only staff read', () => {
	expect(shown('replies')).toEqual([[2, ['comment.added']]]);
	expect(shown('internal')).toEqual([[3, ['comment.added']]]);
});

it('shows the machinery to those who ask', () => {
	expect(shown('system')).toEqual([
		[5, ['round.called']],
		[4, ['node.left']],
		[1, ['ticket.urged', 'node.entered']]
	]);
});
