import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/process/project-root.ts';

/** The sum of files of the build after gzip, in kB of 1024, by their URLs; what is too small to compress counts as it is. */
export function compressedSize(urls: Iterable<string>): number {
	let bytes = 0;
	for (const pathname of new Set([...urls].map((url) => new URL(url).pathname))) {
		const file = path.join(projectRoot, 'dist/assets', pathname);
		if (existsSync(file)) bytes += statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
	}
	return bytes / 1024;
}
