import { readdirSync } from 'node:fs';
import path from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { MESSAGE_MODULE, WORDS_CHUNK } from './client-chunks.ts';
import { WORDS } from './src/lib/words/words.ts';

const MESSAGES = path.join(import.meta.dirname, 'src/lib/paraglide/messages');
const PAGE_RUNTIME = path.join(import.meta.dirname, 'src/lib/words/page-runtime.ts');
const RUNTIME = /(?:#lib\/paraglide|\.\.)\/runtime\.js$/;
const IMPORT_OF_ALL = /import\s*\{\s*m\s*\}\s*from\s*['"]#lib\/paraglide\/messages\.js['"];?/;
const USE = /\bm\.(\w+)\b/g;
/** A message of another area than `both`, asked for in a language that is named. */
const OTHER_LANGUAGE = /\bm\.(?!both_)\w+\([^()]*\{\s*locale\b|\binBothLanguages\(m\.(?!both_)\w+/;
/** What the compiler writes in front of each language's function. */
const SPOKEN = /^const (\w+) = \/\*\* @type \{\(inputs: /gm;
const PLURAL = /registry\.plural\(("[\w-]+"), ([\w?.]+), (\{.*?\})\)/g;
/** Stands for the language in the code of a chunk until the bundler hands it over. */
const LANGUAGE = '__LANGUAGE_OF_THE_CHUNK__';

/**
 * The browser gets its words in one language. Modules import the messages that they use by name, a message module says which of its languages
 * is meant by a placeholder, and every chunk of messages (client-chunks.ts puts nothing else into them) is written twice, once for each language,
 * into folders beside each other. The page is made for the base language; in another one an import map leads to that folder (src/hooks.server.ts).
 */
export function oneLanguage(): Plugin {
	let known = new Set<string>();
	const translated = new Map<string, string>();
	return {
		name: 'baton-one-language',
		apply: 'build',
		enforce: 'post',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			known = new Set(readdirSync(MESSAGES).map((file) => path.basename(file, '.js')));
		},
		resolveId: {
			order: 'pre',
			filter: { id: RUNTIME },
			handler: (source, importer) => (source.startsWith('#lib/') || importer?.startsWith(MESSAGES) ? PAGE_RUNTIME : null)
		},
		transform(code, id) {
			if (MESSAGE_MODULE.test(id)) return { code: inTheChunksLanguage(code, id), map: null };
			if (!IMPORT_OF_ALL.test(code)) return null;
			return { code: importByName(code, id, known), map: null };
		},
		outputOptions(options) {
			const { chunkFileNames } = options;
			const folder = `${WORDS.folder}/${WORDS.base}`;
			return {
				...options,
				chunkFileNames: (chunk) =>
					chunk.name.startsWith(WORDS_CHUNK)
						? `${folder}/[hash].js`
						: typeof chunkFileNames === 'function'
							? chunkFileNames(chunk)
							: (chunkFileNames ?? '[hash].js')
			};
		},
		renderChunk(code, chunk) {
			if (!chunk.name.startsWith(WORDS_CHUNK)) return null;
			translated.set(chunk.name, speaking(code, WORDS.other));
			return { code: speaking(code, WORDS.base), map: null };
		},
		augmentChunkHash: (chunk) => translated.get(chunk.name),
		generateBundle: {
			// Vite writes its lists of what to preload in this hook too.
			order: 'post',
			handler(_options, bundle) {
				for (const [fileName, chunk] of Object.entries(bundle)) {
					if (chunk.type !== 'chunk') continue;
					chunk.code = chunk.code.replace(PRELOADED, (list) => list.replaceAll(WORDS_FILE, '"$1/"+document.documentElement.lang+"$2"'));
					const other = translated.get(chunk.name);
					if (other === undefined) continue;
					if (chunk.imports.length > 0)
						this.error(`${fileName} holds messages and imports ${chunk.imports.join(', ')}: it can't be written in another language.`);
					const { code } = minifySync(fileName, other, { module: true, compress: true, mangle: true });
					this.emitFile({ type: 'asset', fileName: fileName.replace(`/${WORDS.base}/`, `/${WORDS.other}/`), source: code });
				}
			}
		}
	};
}

/** Vite's list of what a late part needs, fetched together with it. An import map doesn't reach these addresses. */
const PRELOADED = /\bm\.f=\[[^\]]*\]/;
const WORDS_FILE = new RegExp(`"([^"]*/${path.basename(WORDS.folder)})/${WORDS.base}([^"]*)"`, 'g');
const speaking = (code: string, locale: string): string => code.replaceAll(LANGUAGE, JSON.stringify(locale));

/** `m.shell_search()` becomes a call of the one message, so that the bundler sees which module says what. */
function importByName(code: string, id: string, known: ReadonlySet<string>): string {
	const used = new Set<string>();
	const body = code.replace(IMPORT_OF_ALL, '').replace(USE, (whole, name: string) => {
		if (!known.has(name)) return whole;
		used.add(name);
		return `m_${name}`;
	});
	const [elsewhere] = OTHER_LANGUAGE.exec(code) ?? [];
	if (elsewhere) throw new Error(`${id}: ${elsewhere}… asks for a language that isn't the page's. Messages for that belong to the area both.`);
	if (/\bm\s*\[/.test(body)) throw new Error(`${id} looks a message up by a computed name; the bundle holds only those that are named.`);
	return [...[...used].map((name) => `import { ${name} as m_${name} } from '#lib/paraglide/messages/${name}.js';`), body].join('\n');
}

function inTheChunksLanguage(code: string, id: string): string {
	const name = path.basename(id, '.js');
	const [base, other] = [...code.matchAll(SPOKEN)].map(([, spoken]) => spoken);
	const end = code.lastIndexOf('\n/**');
	if (base === undefined || end < 0) throw new Error(`${id} is not as the message compiler wrote it before.`);
	const functions = code
		.slice(0, end)
		.replace(/^import .*$/gm, '')
		.replace(PLURAL, 'new Intl.PluralRules($1, $3).select(Number($2))');
	return `${functions}\nexport const ${name} = ${LANGUAGE} === ${JSON.stringify(WORDS.other)} ? ${other ?? base} : ${base};`;
}
