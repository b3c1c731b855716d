import type { FieldProblem, Problem } from '#shared/contract/http/problem.ts';
import { localize } from '#shared/kernel/localized.ts';
import type { Refusal, RefusalParams } from '#shared/kernel/refusal.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';
import { refusalDetail } from './refusal-detail.ts';
import type { RequestLocale } from './request-locale.ts';

type Extra = { readonly errors?: readonly FieldProblem[]; readonly current?: unknown };

/** A refusal as RFC 9457 problem details in the reader's language. */
export function problemResponse(refusal: Refusal, locale: RequestLocale, extra: Extra = {}): Response {
	const text = PROBLEM_TEXTS[refusal.code];
	if (text === undefined) throw new Error(`no text for refusal ${refusal.code}`);
	const detail = refusalDetail(refusal, locale);
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

function retryAfter({ seconds, minutes }: RefusalParams): number | undefined {
	if (typeof seconds === 'number') return seconds;
	return typeof minutes === 'number' ? minutes * 60 : undefined;
}
