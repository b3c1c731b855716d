import type { Locale } from '#lib/paraglide/runtime.js';
import { WORDS } from './words.ts';

/**
 * Stands in the browser's bundle for the message compiler's runtime, most of which chooses a language: here the server has chosen, the page
 * says which, and its words are the only ones that came with it. Another language is another page. Only what the browser calls is here.
 */
export const locales: readonly Locale[] = [WORDS.base, WORDS.other];
export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

export function assertIsLocale(value: unknown): Locale {
	if (!isLocale(value)) throw new Error(`There are no messages in ${value}.`);
	return value;
}

let spoken: () => Locale = () => assertIsLocale(document.documentElement.lang);
export const getLocale = (): Locale => spoken();
export function overwriteGetLocale(next: () => Locale): void {
	spoken = next;
}

/** Messages of the area `both` look here first: nothing is fixed for them. */
export const experimentalStaticLocale = undefined;
