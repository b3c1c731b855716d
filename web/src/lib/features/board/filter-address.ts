import type { BoardFilter } from '#shared/contract/http/saved-view.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { BUILT_IN_VIEWS } from './board-views.ts';

export const LAYOUTS = ['board', 'list', 'calendar', 'map'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What a board's address says: a view by its name or id, or a filter that has none, and how it is laid out. */
export type BoardAddress = { readonly view: string; readonly filter: BoardFilter; readonly layout: Layout | undefined };

const LEVELS = ['standard', 'silver', 'gold', 'vip'] as const;
const FLAGS = ['mine', 'urgent', 'unassigned'] as const;

/** Reads a board's address. Somebody may have typed it, so what isn't known is left out. */
export function readAddress(search: URLSearchParams): BoardAddress {
	const list = <T extends string>(name: string, known: readonly T[]): T[] | undefined => {
		const found = known.filter((value) => (search.get(name) ?? '').split('.').includes(value));
		return found.length > 0 ? found : undefined;
	};
	const ids = (name: string): string[] | undefined => {
		const found = (search.get(name) ?? '').split('.').filter((id) => /^[A-Za-z0-9_-]{1,60}$/.test(id));
		return found.length > 0 ? found.slice(0, 50) : undefined;
	};
	const text = search.get('q')?.trim().slice(0, 60);
	const due = search.get('due');
	const asked = {
		text: text === '' ? undefined : text,
		...Object.fromEntries(FLAGS.flatMap((flag) => (search.get(flag) === '1' ? [[flag, true as const]] : []))),
		due: due === 'near' || due === 'late' ? due : undefined,
		priorities: list('priority', PRIORITIES),
		levels: list('level', LEVELS),
		stages: list('stage', STAGES),
		hubIds: ids('hub'),
		technicianIds: ids('technician')
	} as const;
	const filter = tidyFilter({ v: 1, ...asked });
	const view = search.get('view') ?? (Object.keys(filter).length > 1 ? '' : 'all');
	return { view, filter, layout: LAYOUTS.find((layout) => layout === search.get('as')) };
}

/** The search part of a board's address, `''` for the plain board. */
export function writeAddress({ view, filter, layout }: BoardAddress): string {
	const search = new URLSearchParams();
	if (view !== '' && view !== 'all') search.set('view', view);
	if (view === '') {
		const { text, due, priorities, levels, stages, hubIds, technicianIds } = filter;
		const lists = { priority: priorities, level: levels, stage: stages, hub: hubIds, technician: technicianIds };
		if (text !== undefined) search.set('q', text);
		for (const flag of FLAGS) if (filter[flag]) search.set(flag, '1');
		if (due !== undefined) search.set('due', due);
		for (const [name, values] of Object.entries(lists)) if (values !== undefined) search.set(name, values.join('.'));
	}
	if (layout !== undefined && layout !== 'board') search.set('as', layout);
	const written = search.toString();
	return written === '' ? '' : `?${written}`;
}

/** Without what asks nothing: no empty list, no empty text. */
export function tidyFilter(filter: BoardFilter): BoardFilter {
	const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
	return { v: 1, ...Object.fromEntries(asked) };
}

/** How many things a filter asks. */
export const askedCount = (filter: BoardFilter): number => Object.keys(tidyFilter(filter)).length - 1;

/** The built-in view that asks exactly this, if there is one: a filter put together by hand may be one of them. */
export function sameView(filter: BoardFilter): string {
	const text = JSON.stringify(Object.entries(tidyFilter(filter)).sort());
	const same = Object.entries(BUILT_IN_VIEWS).find(([, other]) => JSON.stringify(Object.entries(other).sort()) === text);
	return same?.[0] ?? '';
}
