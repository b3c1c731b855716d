import { m } from '#lib/paraglide/messages.js';

/** What people may type for each theme in the palette. */
export const themeKeywords = { light: m.both_words_theme_light, dark: m.both_words_theme_dark, system: m.both_words_theme_system } as const;
