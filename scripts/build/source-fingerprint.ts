import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
	'shared',
	'durable',
	'worker',
	'web',
	'host',
	'migrations',
	'demo',
	'library',
	'scripts/build',
	'package-lock.json',
	'wrangler.toml'
];
/** Made by the build's own tools, some of it at the first build only; so is everything whose name begins with a dot. */
const GENERATED = /^(\..*|node_modules|paraglide)$/;
const NOT_BUILT = /(\.test\.ts|\.md)$/;

export const fingerprintFile = (root: string): string => path.join(root, 'dist/fingerprint');

/** Changes whenever a file that the build reads changes, comes or goes. */
export function sourceFingerprint(root: string): string {
	const hash = createHash('sha256');
	for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source)))) {
		hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

export const isBuildFresh = (root: string): boolean =>
	existsSync(fingerprintFile(root)) && readFileSync(fingerprintFile(root), 'utf8') === sourceFingerprint(root);

function filesUnder(place: string): string[] {
	if (!existsSync(place)) return [];
	const stat = lstatSync(place);
	if (stat.isFile()) return NOT_BUILT.test(place) ? [] : [place];
	if (!stat.isDirectory()) return [];
	return readdirSync(place)
		.filter((name) => !GENERATED.test(name))
		.sort()
		.flatMap((name) => filesUnder(path.join(place, name)));
}
