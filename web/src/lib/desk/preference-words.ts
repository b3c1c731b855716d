import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { Theme } from '#lib/theme.ts';

export const themeWords: Readonly<Record<Theme, () => string>> = {
	light: m.shell_theme_light,
	dark: m.shell_theme_dark,
	system: m.shell_theme_system
};

const SCRIPTS: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-Hans', en: 'en' };

/** Each language in itself, so that somebody lost in the other one finds the way back. */
export const localeName = (locale: Locale): string => new Intl.DisplayNames([locale], { type: 'language' }).of(SCRIPTS[locale]) ?? locale;
