import type { z } from 'zod';
import type { Difference, Rebuild } from '#shared/contract/http/operations.ts';

/**
 * What has to be rebuilt so that a hub's differences go: a hub that counts anew also tells headquarters. Statements are frozen documents, so
 * nothing is rebuilt for them, nor for a ticket that can't be read: everything is rebuilt from tickets.
 */
export function rebuildsFor(hubId: string, differences: readonly Pick<Difference, 'place'>[]): readonly z.input<typeof Rebuild>[] {
	const has = (...places: readonly Difference['place'][]) => differences.some(({ place }) => places.includes(place));
	return [
		...(has('index') ? [{ what: 'index', hubId } as const] : []),
		...(has('board', 'numbers', 'headquarters') ? [{ what: 'hub', hubId } as const] : [])
	];
}
