export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'theme';

/** The theme a cookie asks for; anything else follows the device. It is also the class on <html>, see tokens.css. */
export const parseTheme = (cookie: string | undefined): Theme => THEMES.find((theme) => theme === cookie) ?? 'system';
