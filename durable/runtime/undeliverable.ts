import type { Refusal } from '#shared/kernel/refusal.ts';

/**
 * A delivery that is refused for a reason that no repetition mends: it is parked at once, and the administrator reads why in their language.
 * The message is the refusal as JSON (`parseRefusal`).
 */
export class Undeliverable extends Error {
	constructor({ code, params }: Refusal) {
		super(JSON.stringify({ code, params }));
	}
}
