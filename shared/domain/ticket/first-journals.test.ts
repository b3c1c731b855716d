import { expect, it } from 'vitest';
import { evolve } from './evolve.ts';
import { aSubject } from './testing/a-ticket.ts';
import { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

const { scenario: _, ...subject } = aSubject();
const AT = 1_790_000_000_000;
const item = (id: string, nodeId: string, stage: string) => ({
	id,
	nodeId,
	stage,
	openedAt: AT,
	dueAt: null,
	holder: { kind: 'group', permission: 'ticket.handle' },
	checkedInAt: null,
	overdueAt: null,
	escalatedAt: null
});

/** What the first engine, which knew one thread and one scenario, wrote. */
const written = [
	[
		{ type: 'ticket.created', subject },
		{ type: 'node.entered', nodeId: 'accept' },
		{ type: 'item.opened', item: item('i-1', 'accept', 'new') }
	],
	[
		{ type: 'item.submitted', itemId: 'i-1', nodeId: 'accept', outcome: 'accepted', answers: { faultType: 'leak' }, onBehalf: false },
		{ type: 'node.left', nodeId: 'accept', outcome: 'accepted' },
		{ type: 'node.entered', nodeId: 'dispatch' },
		{ type: 'item.opened', item: item('i-2', 'dispatch', 'dispatching') }
	]
].map((events, index) => ({ v: 1, seq: index + 1, at: AT, actor: { kind: 'system' }, commandId: `c-${index}`, events }));

it('reads the journals of the first engine: their tickets go on where they were, as the only thread of their flow', () => {
	let state: TicketState | undefined;
	for (const entry of written) state = evolve(state, 't-1', JournalEntry.parse(entry));
	expect(state?.subject.scenario.id).toBe('field-service');
	expect(state?.flow.tokens).toEqual([{ id: 't1', nodeId: 'dispatch', via: null, frames: [] }]);
	expect(state?.flow.items.map(({ id, tokenId }) => [id, tokenId])).toEqual([['i-2', 't1']]);
	expect(state?.flow.visits.map(({ nodeId, outcome }) => [nodeId, outcome])).toEqual([
		['accept', 'accepted'],
		['dispatch', null]
	]);
});
