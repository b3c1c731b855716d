import type { Handle } from '@sveltejs/kit/hooks';
import { createServerApi } from '#lib/api.ts';
import { defineCustomServerStrategy } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { preferredLocale } from '#lib/preferred-locale.ts';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';

defineCustomServerStrategy('custom-acceptLanguage', {
	getLocale: (request) => preferredLocale(request?.headers.get('accept-language') ?? null)
});

export const handle: Handle = ({ event, resolve }) => {
	// Choosing the language takes only headers: handing over the whole request would copy its body.
	const { url, headers } = event.request;
	return paraglideMiddleware(new Request(url, { headers }), async ({ locale }) => {
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
			transformPageChunk: ({ html }) => html.replace('%baton.locale%', locale).replace('%baton.theme%', theme)
		});
		for (const cookie of cookies) response.headers.append('set-cookie', cookie);
		return response;
	});
};
