import { type Locale, locales } from '#lib/paraglide/runtime.js';

type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** A list of search words in every language: people type the one they think in, whichever the screen speaks. */
export const inBothLanguages = (message: Message): string => locales.map((locale) => message({}, { locale })).join(' ');
