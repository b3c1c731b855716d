import type { Locale } from '#lib/paraglide/runtime.js';
import { WORDS } from './words.ts';

const folderOf = (locale: Locale): string => `/${WORDS.folder}/${locale}/`;
/** The page's template has one that maps nothing. */
const IMPORT_MAP = /[^\S\n]*(<script type="importmap"[^>]*>)[^<]*<\/script>\n?/;
const PRELOADED = new RegExp(`(<link href="[^"]*)${folderOf(WORDS.base)}`, 'g');

/**
 * Has the page load its messages in its own language. In the base language, and on pages without Svelte in the browser, there is nothing to
 * lead elsewhere, so the import map goes: what isn't there needs no room in the content security policy.
 */
export function pageInItsLanguage(html: string, locale: Locale): string {
	if (locale === WORDS.base || html.search(PRELOADED) < 0) return html.replace(IMPORT_MAP, '');
	const map = { imports: { [folderOf(WORDS.base)]: folderOf(locale) } };
	return html.replace(IMPORT_MAP, `\t\t$1${JSON.stringify(map)}</script>\n`).replace(PRELOADED, `$1${folderOf(locale)}`);
}
