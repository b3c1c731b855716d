import path from 'node:path';
import { compile } from '@inlang/paraglide-js';

type CompilerOptions = Parameters<typeof compile>[0];

/**
 * How messages/ becomes src/lib/paraglide/. One set of options for the Vite plugin and for the checks, which compile
 * without Vite. The language comes from the cookie, then from what the browser asks for, then it is Chinese.
 */
export const messageCompilerOptions: CompilerOptions = {
	project: path.join(import.meta.dirname, 'project.inlang'),
	outdir: path.join(import.meta.dirname, 'src/lib/paraglide'),
	strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
	cookieName: 'locale',
	isServer: 'import.meta.env.SSR',
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
};

export const compileMessages = (): Promise<unknown> => compile(messageCompilerOptions);
