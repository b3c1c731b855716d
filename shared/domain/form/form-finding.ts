import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import type { Field } from './form.ts';

/** What is wrong with a form; `at` points into it (RFC 6901), `key` in the params is the field's. */
export type FormFinding = {
	readonly code: `form.${string}`;
	readonly at: string;
	readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};

export const formFinding = (
	code: string,
	{ key }: Pick<Field, 'key'>,
	place: readonly (string | number)[],
	params: FormFinding['params'] = {}
): FormFinding => ({ code: `form.${code}`, at: jsonPointer('fields', ...place.map(String)), params: { key, ...params } });
