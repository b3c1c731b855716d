import path from 'node:path';

/** The `imports` of package.json. */
const ROOTS: Readonly<Record<string, string>> = {
	'#shared/': 'shared/',
	'#durable/': 'durable/',
	'#worker/': 'worker/',
	'#demo/': 'demo/',
	'#library/': 'library/',
	'#lib/': 'web/src/lib/'
};

/** The project's file an import means, or `undefined` for a package. */
export function resolveImport(importer: string, specifier: string): string | undefined {
	if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier);
	const root = Object.keys(ROOTS).find((prefix) => specifier.startsWith(prefix));
	return root === undefined ? undefined : `${ROOTS[root]}${specifier.slice(root.length)}`;
}
