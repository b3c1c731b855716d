import path from 'node:path';
import { cloudflare } from '@cloudflare/vite-plugin';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { workerAdapter } from './adapter.ts';
import { clientChunks } from './client-chunks.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { libraryAssets } from './library-assets.ts';
import { messageCompilerOptions } from './message-compiler.ts';
import { navSprite } from './nav-sprite.ts';
import { oneLanguage } from './one-language.ts';
import { plainIcons } from './plain-icons.ts';

/** `vite dev --mode with-worker` */
const WITH_WORKER = 'with-worker';
const root = path.resolve(import.meta.dirname, '..');

// Vite, svelte-kit and svelte-check run with web/ as the working directory: Kit resolves some paths against it.
export default defineConfig(({ mode }) => ({
	root: import.meta.dirname,
	environments: {
		client: {
			build: {
				rolldownOptions: { output: { codeSplitting: clientChunks } },
				// The server names what a page begins with. Lists of what late parts stand on, in every file that asks for one, weigh more than they hasten:
				// most of it is here already. Styles have to be asked for this way.
				modulePreload: { polyfill: false, resolveDependencies: (_url: string, files: string[]) => files.filter((file) => file.endsWith('.css')) }
			}
		}
	},
	plugins: [
		tailwindcss(),
		paraglideVitePlugin(messageCompilerOptions),
		oneLanguage(),
		plainIcons(),
		navSprite(),
		libraryAssets(),
		sveltekit({
			adapter: workerAdapter(),
			compilerOptions: { runes: true },
			csp: contentSecurityPolicy
		}),
		// Only under `npm run dev`: /api is answered by workerd with objects, D1, sockets and cron, pages by SvelteKit in Node.
		// A build is SvelteKit alone; wrangler bundles worker/index.ts around it. Checks read this file without a worker.
		mode === WITH_WORKER &&
			cloudflare({
				configPath: path.join(root, 'wrangler.toml'),
				config: { main: path.join(root, 'worker/api.ts') },
				persistState: { path: path.join(root, '.wrangler/state') },
				inspectorPort: false
			})
	]
}));
