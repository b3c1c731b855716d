import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Problem } from '#shared/contract/http/problem.ts';

export type ApiResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

type Call = {
	readonly path: `/${string}`;
	readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	readonly body?: unknown;
	readonly signal?: AbortSignal;
	/** A repeat can't do harm (a command carries its id): try again by itself when the network fails. GET always does. */
	readonly repeatable?: boolean;
};

const RETRY_AFTER_MS = [400, 1_500];

let signedOut = () => {};
/** What happens when the API says that nobody is signed in any more. */
export const onSignedOut = (handler: () => void): void => {
	signedOut = handler;
};

/** Calls our API from the browser. Never throws: whatever goes wrong comes back as a problem in the reader's language. */
export async function request<T>(call: Call): Promise<ApiResult<T>> {
	const { path, method = 'GET', body, signal, repeatable = method === 'GET' } = call;
	for (let attempt = 0; ; attempt++) {
		try {
			const response = await fetch(path, {
				method,
				signal,
				headers: { 'accept-language': getLocale(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
				body: body === undefined ? undefined : JSON.stringify(body)
			});
			return await readResult<T>(response);
		} catch (error) {
			if (signal?.aborted) return { ok: false, problem: clientProblem('client.aborted') };
			const pause = repeatable ? RETRY_AFTER_MS[attempt] : undefined;
			if (pause === undefined) return { ok: false, problem: clientProblem(error instanceof SyntaxError ? 'client.unreadable' : 'client.network') };
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
}

async function readResult<T>(response: Response): Promise<ApiResult<T>> {
	if (response.ok) return { ok: true, value: (response.status === 204 ? undefined : await response.json()) as T };
	if (response.status === 401) signedOut();
	return { ok: false, problem: readProblem(await response.text(), response.status) };
}

/** The problem an answer carries; a proxy's HTML page or an empty answer becomes one of ours. */
export function readProblem(text: string, status: number): Problem {
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed === 'object' && parsed !== null && 'detail' in parsed && 'code' in parsed) return parsed as Problem;
	} catch {
		// Not ours: said below in our words.
	}
	return clientProblem('client.unreadable', status);
}

export function clientProblem(code: 'client.network' | 'client.unreadable' | 'client.aborted', status = 0): Problem {
	const unreachable = code === 'client.network';
	return {
		type: 'about:blank',
		status,
		code,
		title: unreachable ? m.shell_problem_network_title() : m.shell_problem_server_title(),
		detail: unreachable ? m.shell_problem_network() : m.shell_problem_server({ status })
	};
}

/** The message for one field, by its name at the top of the body (`/phone`) or by a whole JSON pointer. */
export function fieldError(problem: Problem | undefined, field: string): string | undefined {
	const pointer = field.startsWith('/') ? field : `/${field}`;
	return problem?.errors?.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.detail;
}

/** What a form shows above its button: nothing when every complaint already stands at its field. */
export function formError(problem: Problem | undefined, shownFields: readonly string[]): string | undefined {
	if (!problem) return undefined;
	const errors = problem.errors ?? [];
	const allShown = errors.length > 0 && errors.every((error) => shownFields.some((field) => fieldError({ ...problem, errors: [error] }, field)));
	return allShown ? undefined : problem.detail;
}
