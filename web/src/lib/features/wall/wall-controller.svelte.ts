import { LiveRoom } from '#lib/live/live-room.svelte.ts';
import { provinceCode } from '#lib/marks/province-names.ts';
import { clock } from '#lib/time/clock.svelte.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { HubCounters } from '#shared/contract/socket/board.ts';
import type { WallChange, WallSnapshot } from '#shared/contract/socket/wall.ts';
import { localHour } from '#shared/kernel/instant.ts';
import { foldWall } from './fold-wall.ts';
import { byRate, groupHubs, indexBy } from './group-hubs.ts';
import { asOfToday, openCount, type WallNumbers, wallNumbers } from './wall-numbers.ts';

/** What the wall is about now: the country, one region of the company, or one province. */
export type Scope =
	| { readonly kind: 'all' }
	| { readonly kind: 'region'; readonly id: string }
	| { readonly kind: 'province'; readonly code: string };

/** What colours the map. */
export type Measure = 'overdue' | 'load';

export class WallController {
	readonly room: LiveRoom<WallSnapshot, WallChange>;
	scope = $state.raw<Scope>({ kind: 'all' });
	measure = $state<Measure>('load');
	/** Hubs that changed just now, for the flash on the map. */
	flashing = $state.raw<readonly string[]>([]);

	readonly #regions: ReadonlyMap<string, { readonly name: string }>;
	readonly #units: ReadonlyMap<string, UnitView>;
	#flashTimer: ReturnType<typeof setTimeout> | undefined;

	constructor({ wall, hubs, units }: { wall: WallSnapshot; hubs: Me['hubs']; units: readonly UnitView[] }) {
		this.#units = indexBy(units, (unit) => unit.id);
		this.#regions = indexBy(
			[
				...hubs.map((hub) => ({ id: hub.regionId, name: hub.regionName })),
				...units.filter((unit) => unit.kind === 'region').map(({ id, name }) => ({ id, name }))
			],
			(region) => region.id
		);
		this.room = new LiveRoom<WallSnapshot, WallChange>({
			path: '/api/v1/wall',
			initial: wall,
			seqOf: (data) => data.seq,
			fold: foldWall,
			onchanges: (changes) => this.#flash(changes)
		});
	}

	/** Every hub's counters as of its own today. The day is asked once a minute, not once a second. */
	readonly #minute = $derived(Math.floor(clock.now / 60_000) * 60_000);
	readonly hubs = $derived.by((): readonly HubCounters[] => {
		const now = this.#minute;
		return (this.room.data?.hubs ?? []).map((hub) => asOfToday(hub, now));
	});
	/** Where the shown hubs are: a wall tells their time, wherever its screen hangs. */
	readonly timeZone = $derived.by(() => this.scoped[0]?.timeZone ?? 'Asia/Shanghai');
	readonly hour = $derived(localHour(this.#minute, this.timeZone));
	readonly scoped = $derived(this.hubs.filter((hub) => this.#isInScope(hub)));
	readonly numbers = $derived(wallNumbers(this.scoped));
	readonly ticker = $derived.by(() => {
		const inScope = indexBy(this.scoped, (hub) => hub.hubId);
		return (this.room.data?.ticker ?? []).filter((item) => this.scope.kind === 'all' || inScope.has(item.hubId));
	});
	readonly regions = $derived(byRate(groupHubs(this.scoped, (hub) => ({ id: hub.regionId, name: this.regionName(hub.regionId) }))));
	readonly outlets = $derived(byRate(groupHubs(this.scoped, (hub) => ({ id: hub.hubId, name: hub.hubName }))));
	readonly provinces = $derived(
		indexBy(
			groupHubs(this.hubs, (hub) => ({ id: provinceCode(hub.adcode), name: '' })),
			(group) => group.id
		)
	);

	regionName = (id: string): string => this.#regions.get(id)?.name ?? id;

	/** What the map colours a place by. */
	valueOf = (numbers: Pick<WallNumbers, 'overdue' | 'inProgress'>): number => (this.measure === 'overdue' ? numbers.overdue : numbers.inProgress);
	hubValue = (hub: HubCounters): number => (this.measure === 'overdue' ? hub.overdue : openCount(hub));

	/** Where the hub stands, if the organisation says so. */
	placeOf = (hubId: string): { lat: number; lng: number } | undefined => {
		const unit = this.#units.get(hubId);
		return unit && unit.lat !== null && unit.lng !== null ? { lat: unit.lat, lng: unit.lng } : undefined;
	};

	showProvince = (code: string): void => {
		this.scope = this.scope.kind === 'province' && this.scope.code === code ? { kind: 'all' } : { kind: 'province', code };
	};
	showRegion = (id: string): void => {
		this.scope = { kind: 'region', id };
	};
	showAll = (): void => {
		this.scope = { kind: 'all' };
	};

	#isInScope(hub: HubCounters): boolean {
		if (this.scope.kind === 'region') return hub.regionId === this.scope.id;
		return this.scope.kind === 'all' || provinceCode(hub.adcode) === this.scope.code;
	}

	#flash(changes: readonly WallChange[]): void {
		this.flashing = changes.map((change) => (change.kind === 'hub' ? change.counters.hubId : change.item.hubId));
		clearTimeout(this.#flashTimer);
		this.#flashTimer = setTimeout(() => {
			this.flashing = [];
		}, 1_200);
	}
}
