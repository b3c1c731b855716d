import type { Api } from '#lib/api.ts';
import type { Problem } from '#shared/contract/http/problem.ts';

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/**
 * One call of a page's server to the API of the same build; its contracts are checked on the API's side. An answer that is no problem
 * document (a proxy's page, a cut connection) becomes one, with `code: 'unreachable'`.
 */
export async function askApi<T>(api: Api, path: `/${string}`, init?: RequestInit): Promise<Answered<T>> {
	const response = await api(path, init);
	const body: unknown = await response.json().catch(() => undefined);
	if (response.ok) return { ok: true, value: body as T };
	return { ok: false, problem: isProblem(body) ? body : unreachable(response.status) };
}

export const postJson = (body: unknown): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body)
});

const isProblem = (body: unknown): body is Problem =>
	typeof body === 'object' && body !== null && 'detail' in body && 'code' in body && typeof body.detail === 'string';

const unreachable = (status: number): Problem => ({ type: 'about:blank', title: '', status, detail: '', code: 'unreachable' });

/** The status of a page that can't be shown: an address that is no address is a page that doesn't exist, for the reader the same. */
export function pageStatus({ status }: Problem): number {
	if (status === 429) return 429;
	if (status >= 400 && status < 500) return 404;
	return status >= 500 ? status : 502;
}
