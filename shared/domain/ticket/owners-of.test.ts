import { describe, expect, it } from 'vitest';
import { ownersOf } from './owners-of.ts';
import { aFlow, anItem } from './testing/a-ticket.ts';

const heldBy = (id: string) => anItem({ holder: { kind: 'person', id, name: id } });
const owners = (change: Parameters<typeof aFlow>[0]) => ownersOf({ flow: aFlow(change) });

describe('ownersOf', () => {
	it('names whoever holds open work, and the technician even while it is the customer’s turn', () => {
		const dispatched = { id: 'tech', name: '谢建国' };
		expect([
			owners({ items: [heldBy('agent')] }),
			owners({ items: [heldBy('agent')], dispatched }),
			owners({ items: [anItem({ holder: { kind: 'customer' } })], dispatched }),
			owners({ items: [], dispatched })
		]).toEqual([['agent'], ['tech', 'agent'], ['tech'], ['tech']]);
	});

	it('names nobody twice, and nobody for what waits for a group', () => {
		expect([owners({ items: [heldBy('tech')], dispatched: { id: 'tech', name: '谢建国' } }), owners({})]).toEqual([['tech'], []]);
	});
});
