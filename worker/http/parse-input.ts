import type { z } from 'zod';
import type { FieldProblem } from '#shared/contract/http/problem.ts';
import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import { inputText } from './input-texts.ts';
import type { RequestLocale } from './request-locale.ts';

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldProblem[] };

/** Checks a request's part against its contract; mistakes point into `/body`-relative JSON pointers (query and path: `/query/limit`). */
export function parseInput<T extends z.ZodType>(
	schema: T,
	input: unknown,
	{ locale, at }: { locale: RequestLocale; at: '' | '/query' | '/path' }
): Parsed<z.output<T>> {
	const parsed = schema.safeParse(input, { error: (issue) => inputText(issue, locale) });
	if (parsed.success) return { ok: true, value: parsed.data };
	const errors = parsed.error.issues.slice(0, 20).map((issue) => ({
		pointer: `${at}${jsonPointer(...issue.path.map((part) => String(part).slice(0, 60)))}`,
		code: issue.code,
		detail: issue.message.slice(0, 300)
	}));
	return { ok: false, errors };
}
