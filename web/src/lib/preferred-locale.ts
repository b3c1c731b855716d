import type { Locale } from '#lib/paraglide/runtime.js';

/**
 * The first language of an Accept-Language header (RFC 9110, 12.5.4) that we have. Every kind of Chinese gets
 * Simplified Chinese, every kind of English gets English; `undefined` when neither is asked for.
 */
export function preferredLocale(acceptLanguage: string | null): Locale | undefined {
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
			return { language: tag.split('-')[0], weight: q ? Number(q.trim().slice(2)) : 1 };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { language } of wanted) {
		if (language === 'zh') return 'zh-CN';
		if (language === 'en') return 'en';
	}
	return undefined;
}
