import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { Theme } from '#lib/theme.ts';

export const themeWords: Readonly<Record<Theme, () => string>> = { light: m.shell_theme_light, dark: m.shell_theme_dark, system: m.shell_theme_system };

/** Each language in itself, so that somebody lost in the other one finds the way back. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', en: 'English' };
