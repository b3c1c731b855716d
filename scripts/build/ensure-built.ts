import { projectRoot } from '../process/project-root.ts';
import { buildProduct } from './build-product.ts';
import { isBuildFresh } from './source-fingerprint.ts';

/** Builds unless dist/ is what the sources would give. */
export async function ensureBuilt(): Promise<void> {
	if (isBuildFresh(projectRoot)) return;
	console.log('Building (the sources have changed since the last build) …');
	await buildProduct();
}
