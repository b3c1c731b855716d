import { fieldError, formError, request } from '#lib/api-client.ts';
import type { Problem } from '#shared/contract/http/problem.ts';

/** One form's call: busy while it is under way, afterwards the complaints at their fields. What was typed stays where it is. */
export class FormCall {
	busy = $state(false);
	problem = $state.raw<Problem>();
	readonly #fields: readonly string[];

	/** `fields`: those that show their own complaint; everything else is said above the form. */
	constructor(...fields: readonly string[]) {
		this.#fields = fields;
	}

	/** `{ value }` when it worked. A second click while the first is under way does nothing. */
	async send<T>(call: Parameters<typeof request>[0]): Promise<{ readonly value: T } | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		const result = await request<T>(call);
		this.busy = false;
		this.problem = result.ok ? undefined : result.problem;
		return result.ok ? { value: result.value } : undefined;
	}

	/** A complaint of the form's own, in words that fit the field better than the API's rule would. */
	refuse = (field: string, detail: string): void => {
		this.problem = { type: 'about:blank', title: '', status: 422, code: 'form', detail, errors: [{ pointer: `/${field}`, code: 'form', detail }] };
	};

	at = (field: string): string | undefined => fieldError(this.problem, field);
	readonly alert = $derived.by(() => formError(this.problem, this.#fields));
	reset = (): void => {
		this.problem = undefined;
	};
}
