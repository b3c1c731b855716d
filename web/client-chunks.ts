type ModuleGraph = { getModuleInfo(id: string): { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null };

const ICON = /\/@lucide\/svelte\/dist\/icons\//;
/** Pages that people without an account open, on a phone and a weak network. */
const PUBLIC_PAGE = /\/routes\/\((public|entry)\)\//;
const known = new Map<string, boolean>();

/** Whether a public page imports the module, directly or through others. */
function isPublic(id: string, graph: ModuleGraph): boolean {
	const found = known.get(id);
	if (found !== undefined) return found;
	// Put in before looking on, so that a circle of imports ends.
	known.set(id, false);
	const info = graph.getModuleInfo(id);
	const importers = [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])];
	const answer = PUBLIC_PAGE.test(id) || importers.some((importer) => isPublic(importer, graph));
	known.set(id, answer);
	return answer;
}

/**
 * The bundler makes a chunk of every set of pages and late-loaded dialogs that share something; with icons, each in a module of its own, that
 * ends in dozens of files of 300 bytes, which cost more than they hold. The desk's icons go into one file, the code that draws them into another
 * that every page has anyway; a public page still loads only its own.
 */
export const clientChunks = {
	groups: [
		{ name: 'svelte', test: /\/node_modules\/(svelte|clsx|esm-env|@lucide\/svelte\/dist\/(?!icons\/))/, priority: 2 },
		{ name: (id: string, graph: ModuleGraph) => (ICON.test(id) && !isPublic(id, graph) ? 'icons' : null), minShareCount: 2, priority: 1 }
	]
};
