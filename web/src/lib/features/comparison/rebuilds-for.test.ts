import { expect, it } from 'vitest';
import { rebuildsFor } from './rebuilds-for.ts';

const at = (...places: readonly Parameters<typeof rebuildsFor>[1][number]['place'][]) =>
	rebuildsFor(
		'h-sh',
		places.map((place) => ({ place }))
	).map(({ what }) => what);

it('rebuilds each projection once, however much is wrong with it', () => {
	expect(at('board', 'numbers', 'board', 'headquarters')).toEqual(['hub']);
	expect(at('index', 'index', 'board')).toEqual(['index', 'hub']);
});

it('touches no statement, no ticket that can’t be read, and nothing where everything agrees', () => {
	expect(at('statements', 'ticket')).toEqual([]);
	expect(at()).toEqual([]);
	expect(at('statements', 'index')).toEqual(['index']);
});
