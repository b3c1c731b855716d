import { LiveRoom } from '#lib/live/live-room.svelte.ts';
import { provinceCode } from '#lib/marks/province-names.ts';
import { clock } from '#lib/time/clock.svelte.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { HubCounters } from '#shared/contract/socket/board.ts';
import type { WallChange, WallSnapshot } from '#shared/contract/socket/wall.ts';
import { foldWall } from './fold-wall.ts';
import { asOfToday, openCount, type WallNumbers, wallNumbers } from './wall-numbers.ts';

/** What the wall is about now: the country, one region of the company, or one province. */
export type Scope =
	| { readonly kind: 'all' }
	| { readonly kind: 'region'; readonly id: string }
	| { readonly kind: 'province'; readonly code: string };

/** What colours the map. */
export type Measure = 'overdue' | 'load';

export type Group = { readonly id: string; readonly name: string; readonly numbers: WallNumbers };

export class WallController {
	readonly room: LiveRoom<WallSnapshot, WallChange>;
	scope = $state.raw<Scope>({ kind: 'all' });
	measure = $state<Measure>('load');
	/** Hubs that changed just now, for the flash on the map. */
	flashing = $state.raw<ReadonlySet<string>>(new Set());

	readonly #regionNames: ReadonlyMap<string, string>;
	readonly #units: ReadonlyMap<string, UnitView>;
	#flashTimer: ReturnType<typeof setTimeout> | undefined;

	constructor({ wall, hubs, units }: { wall: WallSnapshot; hubs: Me['hubs']; units: readonly UnitView[] }) {
		this.#units = new Map(units.map((unit) => [unit.id, unit]));
		this.#regionNames = new Map([
			...hubs.map((hub) => [hub.regionId, hub.regionName] as const),
			...units.filter((unit) => unit.kind === 'region').map((unit) => [unit.id, unit.name] as const)
		]);
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
	/** The hour of the day where the shown hubs are. */
	readonly hour = $derived.by(() => {
		const timeZone = this.scoped[0]?.timeZone ?? 'Asia/Shanghai';
		return Number(new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(this.#minute));
	});
	readonly scoped = $derived(this.hubs.filter((hub) => this.#isInScope(hub)));
	readonly numbers = $derived(wallNumbers(this.scoped));
	readonly ticker = $derived.by(() => {
		const inScope = new Set(this.scoped.map((hub) => hub.hubId));
		return (this.room.data?.ticker ?? []).filter((item) => this.scope.kind === 'all' || inScope.has(item.hubId));
	});
	readonly regions = $derived(byRate(this.#group(this.scoped, (hub) => ({ id: hub.regionId, name: this.regionName(hub.regionId) }))));
	readonly outlets = $derived(byRate(this.#group(this.scoped, (hub) => ({ id: hub.hubId, name: hub.hubName }))));
	readonly provinces = $derived.by((): ReadonlyMap<string, WallNumbers> => {
		const groups = this.#group(this.hubs, (hub) => ({ id: provinceCode(hub.adcode), name: '' }));
		return new Map(groups.map((group) => [group.id, group.numbers]));
	});

	regionName = (id: string): string => this.#regionNames.get(id) ?? id;

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

	#group(hubs: readonly HubCounters[], groupOf: (hub: HubCounters) => { id: string; name: string }): Group[] {
		const groups = new Map<string, { name: string; hubs: HubCounters[] }>();
		for (const hub of hubs) {
			const { id, name } = groupOf(hub);
			const group = groups.get(id) ?? { name, hubs: [] };
			group.hubs.push(hub);
			groups.set(id, group);
		}
		return [...groups].map(([id, group]) => ({ id, name: group.name, numbers: wallNumbers(group.hubs) }));
	}

	#flash(changes: readonly WallChange[]): void {
		this.flashing = new Set(changes.map((change) => (change.kind === 'hub' ? change.counters.hubId : change.item.hubId)));
		clearTimeout(this.#flashTimer);
		this.#flashTimer = setTimeout(() => {
			this.flashing = new Set();
		}, 1_200);
	}
}

/** Best first; without anything closed yet today, after those that have a rate, the busier first. */
function byRate(groups: readonly Group[]): readonly Group[] {
	return [...groups].sort(
		(a, b) =>
			(b.numbers.onTimeRate ?? -1) - (a.numbers.onTimeRate ?? -1) ||
			a.numbers.overdue - b.numbers.overdue ||
			b.numbers.inProgress - a.numbers.inProgress
	);
}
