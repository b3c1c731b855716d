import { projectRoot } from '../process/project-root.ts';
import { isBuildFresh } from './source-fingerprint.ts';

/** Builds unless dist/ is what the sources would give. */
export async function ensureBuilt(): Promise<void> {
	if (isBuildFresh(projectRoot)) return;
	console.log('Building (the sources have changed since the last build) …');
	// Here and not above: the bundlers take seconds to load, which a start that needs no build should not.
	const { buildProduct } = await import('./build-product.ts');
	await buildProduct();
}
