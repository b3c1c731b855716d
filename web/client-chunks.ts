type ModuleInfo = { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[]; readonly isEntry: boolean };
type ModuleGraph = { getModuleInfo(id: string): ModuleInfo | null };
/**
 * Who loads a module: every page, the desk's frame, the customer's pages, single pages by their address, what is loaded late; and all
 * pages that come to it, at once or late.
 */
type Users = Readonly<{
	everything: boolean;
	desk: boolean;
	public: boolean;
	pages: readonly string[];
	late: readonly string[];
	reach: readonly string[];
}>;

/** A message that is said in the language of the page; those of the area `both` are asked for in either. */
export const MESSAGE_MODULE = /\/lib\/paraglide\/messages\/(?!_index|both_)\w+\.js$/;
/** What the names of chunks of messages begin with. */
export const WORDS_CHUNK = 'words-';
const ROUTE = /\/routes\/(?<where>.*?)\/?\+(?<what>layout|page|error)\.svelte(?:\?|$)/;
/** Kit's wrapper of a route's component; the component is the user. */
const NODE = /\/client-optimized\/nodes\//;
/** Kit loads its runtime late and looks for a chunk that begins with this. */
const KIT_ENTRY = /\/runtime\/client\/client-entry\.js$/;
/** It imports the desk's styles; in one file with what every page loads it would bring them to the public pages. */
const ERROR_OF_ALL = /\/routes\/\+error\.svelte$/;
const STYLES = /\/src\/app\.css$/;
/** China's divisions: as long as everything else a dialog needs, and asked for where a region is chosen or named. */
const REGIONS = /@vant\/area-data|\/lib\/forms\/china-regions\.ts$/;
/** Rooms of the sources, each of which imports only those before it. What is loaded late lies together with its own room, not with whatever else is. */
const ROOMS: readonly (readonly [name: string, path: RegExp])[] = [
	['rules', /\/shared\//],
	['parts', /\/node_modules\/|\/lib\/(?:ui|marks|time)\//],
	['lib', /\/lib\/(?:features\/)?(?<part>\w[\w-]*)/]
];
/** The pages that people wait for: they carry nothing that only others share. */
const WATCHED = ['desk-board', 'desk-tickets-id'];

/** `(desk)/tickets/[id]` → `desk-tickets-id` */
const slug = (where: string): string => where.replace(/[()[\]]/g, '').replaceAll('/', '-');

const known = new Map<string, Users>();
function usersOf(id: string, graph: ModuleGraph): Users {
	const answer = known.get(id) ?? findUsers(id, graph);
	known.set(id, answer);
	return answer;
}

function findUsers(id: string, graph: ModuleGraph): Users {
	const found = { everything: false, desk: false };
	const pages = new Set<string>();
	const late = new Set<string>();
	const seen = new Set<string>();
	const waiting = [id];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const info = seen.has(next) ? null : graph.getModuleInfo(next);
		seen.add(next);
		if (info === null || NODE.test(next)) continue;
		const { where, what } = ROUTE.exec(next)?.groups ?? {};
		if (where === '') found.everything = true;
		else if (where === '(desk)' && what !== 'page') found.desk = true;
		else if (where !== undefined) pages.add(slug(where));
		else {
			if (info.isEntry || KIT_ENTRY.test(next)) found.everything = true;
			if (info.dynamicImporters.length > 0) late.add(next);
			waiting.push(...info.importers);
		}
	}
	const own = [...pages].filter((page) => !page.startsWith('public'));
	return { ...found, public: own.length < pages.size, pages: own, late: [...late], reach: reachOf(id, graph) };
}

/** All pages, and frames of pages, from which one may come to a module. */
function reachOf(id: string, graph: ModuleGraph): string[] {
	const reach = new Set<string>();
	const seen = new Set<string>();
	const waiting = [id];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const info = seen.has(next) ? null : graph.getModuleInfo(next);
		seen.add(next);
		if (info === null || NODE.test(next)) continue;
		const { where } = ROUTE.exec(next)?.groups ?? {};
		if (where === undefined) waiting.push(...info.importers, ...info.dynamicImporters);
		else if (!where.startsWith('(public)')) reach.add(slug(where));
	}
	return [...reach];
}

/** The file of a module that several pages or late parts have in common; `null` leaves it with the one that needs it. */
function sharedChunk(id: string, users: Users): string | null {
	const { everything, desk, pages, late, reach } = users;
	// The public pages run none of this (their routes switch Kit's client off), but styles come along with what they would load: what has none
	// is no concern of theirs.
	const isPlain = id.endsWith('.ts');
	const beyondDesk = (users.public && !isPlain) || pages.some((page) => !page.startsWith('desk'));
	const watched = WATCHED.some((page) => pages.includes(page));
	if (everything || (desk && beyondDesk)) return 'base';
	if (desk) return 'desk';
	if (beyondDesk && pages.length + late.length > (users.public && !isPlain ? 0 : 1)) return watched ? 'base' : 'forms';
	if (pages.length > 1) return watched ? 'pages' : 'lists';
	if (late.length <= (pages.length > 0 ? 0 : 1)) return null;
	const [page] = pages;
	if (page !== undefined) return reach.length === 1 || watched ? `early of ${page}` : `${roomOf(id)} early of ${page}`;
	return reach.length === 1 ? `late of ${reach[0]}` : `${roomOf(id)} late`;
}

function roomOf(id: string): string {
	for (const [name, path] of ROOMS) {
		const found = path.exec(id);
		if (found !== null) return [name, found.groups?.part ?? ''].join(' ').trimEnd();
	}
	return 'lib';
}

function wordsChunk({ everything, desk, pages, reach }: Users): string {
	if (everything || desk) return 'desk';
	if (pages.length > 1) return pages.some((page) => WATCHED.includes(page)) ? 'pages' : 'lists';
	if (reach.length === 1) return pages[0] ?? `late-of-${reach[0]}`;
	return pages[0] === undefined ? 'late' : `early-of-${pages[0]}`;
}

// What a module imports is used by at least as many, so it lies in the same file or in one before it: in this order no two files need each other.
const SHARED = [
	/^base$/,
	/^desk$/,
	/^forms$/,
	/^pages$/,
	/^lists$/,
	/^rules early/,
	/^parts early/,
	/^lib.* early/,
	/^early/,
	/^rules late/,
	/^parts late/,
	/^lib.* late/,
	/^late/
];
const shared = (wanted: RegExp) => (id: string, graph: ModuleGraph) => {
	if (KIT_ENTRY.test(id) || ERROR_OF_ALL.test(id) || graph.getModuleInfo(id)?.isEntry) return null;
	const name = sharedChunk(id, usersOf(id, graph));
	return name !== null && wanted.test(name) ? name : null;
};

/**
 * Left alone, the bundler makes a chunk of every set of pages and late dialogs that share something: ninety files of some hundred bytes for
 * one page, which compress badly and wait for one another. Here a page loads one file each of what all pages need, what the desk's frame
 * needs, what it shares with other pages, and its own; what is loaded late lies with its own room, so that a dialog brings no other. Messages lie in files of their own, which exist once for each language (one-language.ts).
 */
export const clientChunks = {
	groups: [
		{ name: 'styles', test: STYLES, priority: 30 },
		{ name: 'regions', test: REGIONS, priority: 30 },
		{
			debugName: 'words',
			test: MESSAGE_MODULE,
			name: (id: string, graph: ModuleGraph) => WORDS_CHUNK + wordsChunk(usersOf(id, graph)),
			priority: 20
		},
		...SHARED.map((wanted, index) => ({ debugName: wanted.source, name: shared(wanted), priority: SHARED.length - index }))
	]
};
