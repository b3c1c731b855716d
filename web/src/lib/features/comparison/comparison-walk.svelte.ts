import { request } from '#lib/api-client.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Comparison, Rebuilt } from '#shared/contract/http/operations.ts';
import { rebuildsFor } from './rebuilds-for.ts';

export type Compared = Comparison & { readonly at: number };

/** Compares hubs with their tickets, one after the other, and mends what was found. */
export class ComparisonWalk {
	/** By hub: what its comparison came to just now. */
	results = $state.raw<ReadonlyMap<string, Compared>>(new Map());
	/** By hub: why it could not be compared or mended. */
	troubles = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** The hub that is being compared. */
	at = $state<string>();
	done = $state(0);
	total = $state(0);
	#stopped = false;

	walk = async (hubIds: readonly string[]): Promise<void> => {
		if (this.at !== undefined) return;
		this.#stopped = false;
		[this.done, this.total] = [0, hubIds.length];
		for (const hubId of hubIds) {
			if (this.#stopped) break;
			this.at = hubId;
			await this.#compare(hubId);
			this.done += 1;
		}
		this.at = undefined;
	};

	/** After the hub that is being compared. */
	stop = (): void => {
		this.#stopped = true;
	};

	/** Rebuilds what was found to differ, and looks again. */
	mend = async (hubId: string): Promise<void> => {
		if (this.at !== undefined) return;
		[this.done, this.total, this.at] = [0, 1, hubId];
		let trouble: string | undefined;
		const left: string[] = [];
		for (const body of rebuildsFor(hubId, this.results.get(hubId)?.differences ?? [])) {
			const rebuilt = await request<Rebuilt>({ path: '/api/v1/admin/rebuild', method: 'POST', body, repeatable: true });
			if (rebuilt.ok) left.push(...rebuilt.value.left.map(({ name }) => name));
			else trouble = rebuilt.problem.detail;
		}
		if (left.length > 0) trouble ??= m.admin_comparison_left({ names: [...new Set(left)].join(m.shell_list_comma()) });
		await this.#compare(hubId);
		if (trouble !== undefined) this.troubles = new Map([...this.troubles, [hubId, trouble]]);
		this.at = undefined;
	};

	async #compare(hubId: string): Promise<void> {
		const result = await request<Comparison>({ path: `/api/v1/admin/comparison?hubId=${encodeURIComponent(hubId)}` });
		const others = [...this.troubles].filter(([id]) => id !== hubId);
		this.troubles = new Map(result.ok ? others : [...others, [hubId, result.problem.detail]]);
		if (result.ok) this.results = new Map([...this.results, [hubId, { ...result.value, at: Date.now() }]]);
	}
}
