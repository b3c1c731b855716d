import { request } from '#lib/api-client.ts';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { Theme } from '#lib/theme.ts';
import { THEME_COOKIE } from '#lib/theme.ts';

const YEAR_SECONDS = 31_536_000;

/** A cookie that the server reads when it renders the next page, so that nothing flashes. */
export function remember(name: string, value: string): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
	document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

export function changeTheme(theme: Theme): void {
	document.documentElement.className = theme;
	remember(THEME_COOKIE, theme);
}

/** For this browser, and for the person when somebody is signed in (notices and e-mails follow it). Loads the page anew. */
export async function changeLocale(locale: Locale, { signedIn }: { signedIn: boolean }): Promise<void> {
	if (signedIn) await request({ path: '/api/v1/me', method: 'PATCH', body: { locale } });
	remember('locale', locale);
	location.reload();
}
