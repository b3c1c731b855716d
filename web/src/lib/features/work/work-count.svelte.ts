import { request } from '#lib/api-client.ts';
import type { WorkCounts } from '#shared/contract/http/work.ts';

/** Looking around costs nothing; asking again at every click would. */
const FRESH_MS = 20_000;

/** How much waits for the reader by name, for the navigation; asked for again when they move on. */
export class WorkCount {
	todo = $state(0);
	#askedAt = -Infinity;

	async ask(now: number): Promise<void> {
		if (now - this.#askedAt < FRESH_MS) return;
		this.#askedAt = now;
		const counted = await request<WorkCounts>({ path: '/api/v1/work/counts' });
		if (counted.ok) this.todo = counted.value.todo;
	}
}
