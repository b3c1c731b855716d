import type { Handle } from '@sveltejs/kit/hooks';
import { createServerApi } from '#lib/api.ts';
import { baseLocale } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { preferredLocale } from '#lib/preferred-locale.ts';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';
import { pageInItsLanguage } from '#lib/words/page-in-its-language.ts';

export const handle: Handle = ({ event, resolve }) => {
	return paraglideMiddleware(languageRequest(event.request), async ({ locale }) => {
		const theme = parseTheme(event.cookies.get(THEME_COOKIE));
		const bound = event.platform?.env?.API;
		const cookies: string[] = [];
		event.locals.theme = theme;
		event.locals.api = createServerApi({
			request: event.request,
			origin: event.url.origin,
			send: (request) => (bound ? bound.fetch(request) : fetch(request)),
			onSetCookie: (cookie) => cookies.push(cookie)
		});
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => pageInItsLanguage(html.replace('%baton.locale%', locale).replace('%baton.theme%', theme), locale)
		});
		for (const cookie of cookies) response.headers.append('set-cookie', cookie);
		return response;
	});
};

/**
 * What the language is chosen from: the cookie, then Accept-Language. Headers only, as the whole request would have its
 * body copied; and Accept-Language in our own reading, as the compiler's takes neither `zh` nor `zh-TW` for Chinese.
 */
function languageRequest({ url, headers }: Request): Request {
	const language = preferredLocale(headers.get('accept-language')) ?? baseLocale;
	return new Request(url, { headers: { 'accept-language': language, cookie: headers.get('cookie') ?? '' } });
}
