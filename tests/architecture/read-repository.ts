import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from './source-file.ts';

const ROOMS = ['shared', 'durable', 'worker', 'web', 'host', 'scripts', 'demo', 'library', 'tests'];
const GENERATED = new Set(['node_modules', '.svelte-kit', '.wrangler', 'paraglide']);
const READ = /\.(ts|js|mjs|svelte|css|json)$/;

/** Every text file a rule may look at, in the order of their paths; nothing generated. */
export function readRepository(root: string): readonly SourceFile[] {
	return ROOMS.filter((room) => existsSync(path.join(root, room))).flatMap((room) => [...filesUnder(root, room)]);
}

function* filesUnder(root: string, folder: string): Generator<SourceFile> {
	const full = path.join(root, folder);
	const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const place = `${folder}/${entry.name}`;
		if (entry.isDirectory() && !GENERATED.has(entry.name)) yield* filesUnder(root, place);
		else if (entry.isFile() && READ.test(entry.name)) yield { path: place, text: readFileSync(path.join(root, place), 'utf8') };
	}
}
