import type { Locale } from '#shared/kernel/localized.ts';

export type RequestLocale = Locale;

/** The reader's language: the `locale` cookie, else the first of `accept-language` that we speak, else Chinese. */
export function requestLocale(headers: Headers): RequestLocale {
	const cookie = /(?:^|;\s*)locale=(zh-CN|en)(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1];
	if (cookie === 'zh-CN' || cookie === 'en') return cookie;
	for (const range of (headers.get('accept-language') ?? '').split(',')) {
		const tag = range.trim().toLowerCase();
		if (tag.startsWith('zh')) return 'zh-CN';
		if (tag.startsWith('en')) return 'en';
	}
	return 'zh-CN';
}
