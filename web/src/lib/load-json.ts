import { error, redirect } from '@sveltejs/kit';
import type { Api } from './api.ts';
import { readProblem } from './api-client.ts';

type Page = { readonly locals: { readonly api: Api }; readonly url: URL };

/** For `load` on the server: the answer, or the sign-in page when nobody is signed in, or the error page with the API's own words. */
export async function loadJson<T>({ locals, url }: Page, path: `/${string}`): Promise<T> {
	const response = await locals.api(path);
	if (response.ok) return (await response.json()) as T;
	if (response.status === 401) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	const problem = readProblem(await response.text(), response.status);
	error(response.status, { message: problem.detail });
}
