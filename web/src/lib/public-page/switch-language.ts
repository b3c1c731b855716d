import { type RequestEvent, redirect } from '@sveltejs/kit';
import { cookieName, isLocale } from '#lib/paraglide/runtime.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The form action behind the language button of a public page. */
export async function switchLanguage({ request, cookies, url }: Pick<RequestEvent, 'request' | 'cookies' | 'url'>): Promise<never> {
	const locale = (await request.formData()).get('locale');
	// Readable by scripts: it says nothing but the language, and the application's own pages set it from the browser.
	if (isLocale(locale)) cookies.set(cookieName, locale, { path: '/', maxAge: YEAR_SECONDS, httpOnly: false, sameSite: 'lax' });
	redirect(303, url.pathname);
}
