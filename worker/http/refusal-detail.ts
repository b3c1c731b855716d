import { localize } from '#shared/kernel/localized.ts';
import type { Refusal, RefusalParams } from '#shared/kernel/refusal.ts';
import { PARAM_WORDS } from './param-words.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import type { RequestLocale } from './request-locale.ts';

/** Why not, in a sentence in the reader's language. A code without a text is a bug, and shows as one in the tests. */
export function refusalDetail({ code, params }: Refusal, locale: RequestLocale): string {
	const text = PROBLEM_TEXTS[code];
	if (text === undefined) throw new Error(`no text for refusal ${code}`);
	return fill(localize(text.detail, locale), { params: localizedParams(params, locale), locale });
}

/**
 * The parameters as the text shows them. What a company named comes in both languages (`labelZh`, `labelEn`), and the text asks for
 * `{label}`; our own codes are put into words.
 */
function localizedParams(params: RefusalParams, locale: RequestLocale): RefusalParams {
	const ending = locale === 'en' ? 'En' : 'Zh';
	const inWords = Object.entries(params).map(([name, value]) => {
		const words = PARAM_WORDS[name]?.[String(value)];
		return [name, words === undefined ? value : localize(words, locale)] as const;
	});
	const named = inWords.flatMap(([name, value]) => (name.endsWith(ending) ? [[name.slice(0, -ending.length), value] as const] : []));
	return Object.fromEntries([...inWords, ...named]);
}

function fill(template: string, { params, locale }: { params: RefusalParams; locale: RequestLocale }): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = params[name];
		return Array.isArray(value) ? value.join(locale === 'en' ? ', ' : '、') : String(value ?? '');
	});
}
