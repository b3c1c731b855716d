import { request } from '#lib/api-client.ts';
import type { ForetoldMigration, MigrationView, TicketFate } from '#shared/contract/http/migration.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import { carryOut } from './carry-out.ts';

/** Taking the tickets of one revision further: what would become of them, and how far it has come. */
export class MigrationRun {
	fates = $state.raw<readonly TicketFate[]>([]);
	next = $state.raw<string | null>(null);
	total = $state(0);
	busy = $state(false);
	migration = $state.raw<MigrationView>();
	problem = $state.raw<Problem>();
	readonly #path: `/api/${string}`;
	readonly #from: number;
	#isLeft = false;

	constructor({ scenarioId, from }: { scenarioId: string; from: number }) {
		this.#path = `/api/v1/scenarios/${scenarioId}/migrations`;
		this.#from = from;
	}

	/** The first page of fates by a map, or the next one; false when the API refuses. */
	async foretell(nodes: Record<string, string>, { more = false } = {}): Promise<boolean> {
		const cursor = more ? this.next : null;
		const body = { from: this.#from, nodes, ...(cursor === null ? {} : { cursor }) };
		const answer = await this.#ask<ForetoldMigration>(`${this.#path}/foretell`, body);
		if (answer === undefined) return false;
		this.fates = more ? [...this.fates, ...answer.items] : answer.items;
		this.next = answer.nextCursor;
		this.total = answer.total;
		return true;
	}

	/** Carries it out batch by batch until it is finished, refused or left; asked again it goes on. */
	carryOut(nodes: Record<string, string>): Promise<boolean> {
		return carryOut({
			start: () => this.#ask<MigrationView>(this.#path, { from: this.#from, nodes }),
			goOn: ({ id }) => this.#ask<MigrationView>(`${this.#path}/${id}/continue`),
			show: (migration) => {
				this.migration = migration;
			},
			isLeft: () => this.#isLeft
		});
	}

	/** Whoever closes the dialog stops it after the batch that is under way; what is left can be gone on with. */
	leave(): void {
		this.#isLeft = true;
	}

	async #ask<T>(path: `/api/${string}`, body?: unknown): Promise<T | undefined> {
		this.busy = true;
		const answer = await request<T>({ path, method: 'POST', repeatable: true, ...(body === undefined ? {} : { body }) });
		this.busy = false;
		this.problem = answer.ok ? undefined : answer.problem;
		return answer.ok ? answer.value : undefined;
	}
}
