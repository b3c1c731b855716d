type ModuleInfo = { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[]; readonly isEntry: boolean };
type ModuleGraph = { getModuleInfo(id: string): ModuleInfo | null };
/** Who loads a module: every page, the desk's frame, the customer's pages, single pages by their address, what is loaded late. */
type Users = Readonly<{ everything: boolean; desk: boolean; public: boolean; pages: readonly string[]; late: readonly string[] }>;

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
/** What forms and steps are filled in and reckoned by. */
const FILLING_IN = /\/features\/(steps|bulk)\/|\/lib\/(forms|undo|journal)\/|\/shared\/domain\/(form|formula|flow|condition|ticket)\//;
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
	return { ...found, public: own.length < pages.size, pages: own, late: [...late] };
}

/** The file of a module that several pages or late parts have in common; `null` leaves it with the one that needs it. */
function sharedChunk(users: Users, isPlain: boolean): string | null {
	const { everything, desk, pages, late } = users;
	// The public pages run none of this (their routes switch Kit's client off), but styles come along with what they would load: what has none
	// is no concern of theirs.
	const beyondDesk = (users.public && !isPlain) || pages.some((page) => !page.startsWith('desk'));
	const watched = WATCHED.some((page) => pages.includes(page));
	if (everything || (desk && beyondDesk)) return 'base';
	if (desk) return 'desk';
	if (beyondDesk && pages.length + late.length > (users.public && !isPlain ? 0 : 1)) return watched ? 'base' : 'forms';
	if (pages.length > 1) return watched ? 'pages' : 'lists';
	if (late.length > (pages.length > 0 ? 0 : 1)) return pages[0] === undefined ? 'late' : `late-${pages[0]}`;
	return null;
}

function wordsChunk({ everything, desk, pages }: Users): string {
	if (everything || desk) return 'desk';
	return pages.length > 1 ? 'pages' : (pages[0] ?? 'late');
}

// What a module imports is used by at least as many, so it lies in the same file or in one before it: in this order no two files need each other.
const SHARED = [/^base$/, /^desk$/, /^forms$/, /^pages$/, /^lists$/, /^late-/, /^late$/];
const shared = (wanted: RegExp) => (id: string, graph: ModuleGraph) => {
	if (KIT_ENTRY.test(id) || ERROR_OF_ALL.test(id) || graph.getModuleInfo(id)?.isEntry) return null;
	const name = sharedChunk(usersOf(id, graph), /\.ts$/.test(id));
	// Whoever opens a form loads this; a toast, which is late as well, doesn't.
	if (name === 'late' && FILLING_IN.test(id)) return wanted.test('late-forms') ? 'late-forms' : null;
	return name !== null && wanted.test(name) ? name : null;
};

/**
 * Left alone, the bundler makes a chunk of every set of pages and late dialogs that share something: ninety files of some hundred bytes for
 * one page, which compress badly and wait for one another. Here a page loads one file each of what all pages need, what the desk's frame
 * needs, what it shares with other pages, and its own. Messages lie in files of their own, which exist once for each language (one-language.ts).
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
