import { expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { aFlow, anItem, NOON } from '#shared/domain/ticket/testing/a-ticket.ts';
import { eachStepOnce, openWork, whichWork } from './open-work.ts';

const reader = { id: 'me', permissions: ['ticket.view', 'ticket.handle'] } as const;
const heldBy = (id: string) => ({ kind: 'person', id, name: id }) as const;

it('shows the reader’s own work first, then what they may take, each by when it is due', () => {
	const items = [
		anItem({ id: 'other', holder: heldBy('else'), dueAt: NOON }),
		anItem({ id: 'group', dueAt: NOON + 1 }),
		anItem({ id: 'mine-later', holder: heldBy('me') }),
		anItem({ id: 'mine', holder: heldBy('me'), dueAt: NOON + 9 }),
		anItem({ id: 'dispatchers', holder: { kind: 'group', permission: 'ticket.dispatch' } })
	];
	const told = openWork({ definition: fieldService, flow: aFlow({ items }), reader }).map(({ item, whose }) => [item.id, whose]);
	expect(told).toEqual([
		['mine', 'mine'],
		['mine-later', 'mine'],
		['group', 'claimable'],
		['other', 'others'],
		['dispatchers', 'others']
	]);
});

it('knows the step that a piece of work is shared in', () => {
	const members = ['a', 'b'].map((id) => ({
		itemId: id,
		holder: heldBy(id),
		weight: 1,
		state: 'open' as const,
		outcome: null,
		after: null,
		addedBy: null
	}));
	const round = { tokenId: 't1', nodeId: 'accept', mode: 'all' as const, members };
	const flow = aFlow({ items: [anItem({ id: 'a', holder: heldBy('a') }), anItem({ id: 'x', tokenId: 't2' })], rounds: [round] });
	expect(openWork({ definition: fieldService, flow, reader: { id: 'a', permissions: [] } }).map((work) => work.round)).toEqual([round, undefined]);
});

it('says of a step which work it is about only where that isn’t clear', () => {
	const of = (items: ReturnType<typeof anItem>[]) => openWork({ definition: fieldService, flow: aFlow({ items }), reader });
	const [mine, others] = [anItem({ id: 'mine', holder: heldBy('me') }), anItem({ id: 'other', holder: heldBy('else') })];
	expect(whichWork(of([others]), 'other')).toEqual({ node: false, holder: false });
	expect(whichWork(of([mine, others]), 'mine')).toEqual({ node: false, holder: false });
	expect(whichWork(of([mine, others]), 'other')).toEqual({ node: false, holder: true });
	expect(whichWork(of([mine, { ...others, nodeId: 'dispatch' }]), 'mine')).toEqual({ node: true, holder: false });
});

it('offers what is done to a whole step once, and what is done with one’s part for each', () => {
	const [a, b] = [{ tokenId: 't1' }, { tokenId: 't1' }];
	const steps = [
		{ type: 'return', item: a },
		{ type: 'return', item: b },
		{ type: 'transfer', item: a },
		{ type: 'transfer', item: b },
		{ type: 'suspend' }
	];
	expect(eachStepOnce(steps).map(({ type }) => type)).toEqual(['return', 'transfer', 'transfer', 'suspend']);
});
