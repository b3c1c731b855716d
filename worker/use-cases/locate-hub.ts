import { chooseHub } from '#shared/domain/dispatch/choose-hub.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findHubs, type HubRow } from '#worker/db/queries/find-hubs.ts';
import { findStore } from '#worker/db/queries/find-unit.ts';
import type { Deps } from '#worker/deps.ts';

export type Located = {
	readonly hub: HubRow;
	readonly store: { readonly id: string; readonly name: string } | null;
	readonly path: string;
	readonly reason: TicketSubject['hubReason'];
};

type Place = { readonly adcode: string; readonly lat: number | null; readonly lng: number | null };

/**
 * The hub that serves a place, and the place in the organisation that follows from it. Refusals: `store.not-found`, `hub.not-found`,
 * `customer.no-hub`.
 */
export async function locateHub(
	{ db }: Deps,
	{ storeId, hubId, place }: { storeId: string | null; hubId?: string | undefined; place: Place }
): Promise<Result<Located>> {
	const [hubs, store] = await Promise.all([findHubs(db), storeId === null ? undefined : findStore(db, { id: storeId })]);
	if (storeId !== null && store === undefined) return refuse('store.not-found', {}, '/storeId');
	const location = place.lat === null || place.lng === null ? null : { lat: place.lat, lng: place.lng };
	const candidates = hubs.map(({ id, code, adcode, lat, lng }) => ({
		id,
		code,
		adcode,
		location: lat === null || lng === null ? null : { lat, lng }
	}));
	const choice =
		hubId === undefined
			? chooseHub(candidates, { storeHubId: store?.parentId ?? null, adcode: place.adcode, location })
			: ({ hubId, reason: 'chosen' } as const);
	if (choice === undefined) return refuse('customer.no-hub', {}, '/address');
	const hub = hubs.find(({ id }) => id === choice.hubId);
	if (hub === undefined) return refuse('hub.not-found', {}, '/hubId');
	const own = store !== undefined && store.parentId === hub.id;
	return ok({
		hub,
		store: store === undefined ? null : { id: store.id, name: store.name },
		path: own ? store.path : hub.path,
		reason: choice.reason
	});
}
