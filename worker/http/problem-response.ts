import type { FieldProblem, Problem } from '#shared/contract/http/problem.ts';
import { localize } from '#shared/kernel/localized.ts';
import type { Refusal, RefusalParams } from '#shared/kernel/refusal.ts';
import { PARAM_WORDS } from './param-words.ts';
import { PROBLEM_TEXTS, type ProblemText } from './problem-texts.ts';
import type { RequestLocale } from './request-locale.ts';

type Extra = { readonly errors?: readonly FieldProblem[]; readonly current?: unknown };

/** A refusal as RFC 9457 problem details in the reader's language. A code without a text is a bug, and shows as one in the tests. */
export function problemResponse(refusal: Refusal, locale: RequestLocale, extra: Extra = {}): Response {
	const text = textOf(refusal);
	const detail = refusalText(refusal, locale);
	const errors = extra.errors ?? (refusal.field === undefined ? undefined : [{ pointer: refusal.field, code: refusal.code, detail }]);
	const retryAfterSeconds = retryAfter(refusal.params);
	const problem: Problem = {
		type: `urn:baton:problem:${refusal.code}`,
		title: localize(text.title, locale),
		status: text.status,
		detail,
		code: refusal.code,
		params: refusal.params,
		...(errors === undefined ? {} : { errors: [...errors] }),
		...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
		...(extra.current === undefined ? {} : { current: extra.current })
	};
	return new Response(JSON.stringify(problem), {
		status: text.status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'content-language': locale,
			'cache-control': 'no-store',
			...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) })
		}
	});
}

/** What is wrong and what to do about it, in the reader's language. */
export const refusalText = (refusal: Refusal, locale: RequestLocale): string =>
	fill(localize(textOf(refusal).detail, locale), { params: localizedParams(refusal.params, locale), locale });

function textOf({ code }: Refusal): ProblemText {
	const text = PROBLEM_TEXTS[code];
	if (text === undefined) throw new Error(`no text for refusal ${code}`);
	return text;
}

/**
 * The parameters as the text shows them. What a company named comes in both languages (`labelZh`, `labelEn`), and the text asks for
 * `{label}`; our own codes are put into words.
 */
function localizedParams(params: RefusalParams, locale: RequestLocale): RefusalParams {
	const ending = locale === 'en' ? 'En' : 'Zh';
	const inWords = Object.entries(params).map(([name, value]) => {
		const inWord = (code: string) => {
			const words = PARAM_WORDS[name]?.[code];
			return words === undefined ? undefined : localize(words, locale);
		};
		return [name, Array.isArray(value) ? value.map((code) => inWord(code) ?? code) : (inWord(String(value)) ?? value)] as const;
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

function retryAfter({ seconds, minutes }: RefusalParams): number | undefined {
	if (typeof seconds === 'number') return seconds;
	return typeof minutes === 'number' ? minutes * 60 : undefined;
}
