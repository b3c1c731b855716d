import type { Refusal, RefusalParams } from './refusal.ts';

/** Plain data, not an Error: an Error loses its own properties over Workers RPC. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: string, params: RefusalParams = {}, field?: string): { readonly ok: false; readonly error: Refusal } => ({
	ok: false,
	error: field === undefined ? { code, params } : { code, params, field }
});
