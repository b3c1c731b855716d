import { expect, it } from 'vitest';
import { outcomes } from '#shared/domain/flow/testing/outcomes.ts';
import { roundProgress } from './round-progress.ts';

const member = (itemId: string, outcome: string | null, weight = 1) => ({
	itemId,
	holder: { kind: 'person' as const, id: itemId, name: itemId },
	weight,
	state: outcome === null ? ('open' as const) : ('done' as const),
	outcome,
	after: null,
	addedBy: null
});
const node = { outcomes: outcomes('yes', 'no') };

it('counts who has answered, and by vote what their answers weigh', () => {
	const members = [member('a', 'yes', 2), member('b', 'no'), member('c', null, 3)];
	expect(roundProgress({ tokenId: 't1', nodeId: 'n', mode: 'all', members }, node)).toEqual({ done: 2, of: 3, votes: undefined });
	expect(roundProgress({ tokenId: 't1', nodeId: 'n', mode: 'vote', members }, node)).toEqual({
		done: 2,
		of: 3,
		votes: { agreed: 2, against: 1, of: 6 }
	});
});
