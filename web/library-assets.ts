import path from 'node:path';
import type { Plugin } from 'vite';
import { libraryFiles } from '../library/read-library.ts';

const FOLDER = path.resolve(import.meta.dirname, '../library');

/**
 * The library of scenarios as static files under /library/, index.json among them: pages fetch what somebody looks at, and neither they nor
 * the worker carry it. While developing it is read afresh with every request.
 */
export function libraryAssets(): Plugin {
	return {
		name: 'baton-library',
		configureServer({ middlewares }) {
			middlewares.use('/library', (request, response, next) => {
				const text = libraryFiles(FOLDER).get((request.url ?? '').slice(1));
				if (text === undefined) next();
				else response.setHeader('content-type', 'application/json').end(text);
			});
		},
		generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const [file, source] of libraryFiles(FOLDER)) this.emitFile({ type: 'asset', fileName: `library/${file}`, source });
		}
	};
}
