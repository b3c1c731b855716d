import { z } from 'zod';
import { assert } from '#shared/kernel/assert.ts';
import { Head } from './head.ts';
import { HeldTicket } from './held-ticket.ts';

/** One save: what changed since the one before (null: let go), and all that is small enough to be whole in each. */
const Save = z.object({
	/** counts the saves; `from` is the first that is still needed to know what is newer than the table of cards */
	n: z.int(),
	from: z.int(),
	head: Head.nullable(),
	/** numbers issued, by month */
	issued: z.record(z.string(), z.int()),
	/** the object may know more than this: it goes on without saving until its alarm rings */
	ahead: z.boolean(),
	changes: z.array(z.tuple([z.string(), HeldTicket.nullable()]))
});
type Save = z.infer<typeof Save>;

export type SaveHead = Pick<Save, 'head' | 'issued' | 'ahead'>;
type Changes = readonly (readonly [ticketId: string, held: HeldTicket | null])[];

/**
 * A ring of saves in front of the table of cards. A save is one written row, however many cards changed: by far the cheapest way to
 * keep a board that changes all the time. Reading the ring from `from` on gives everything that is newer than the table.
 */
export class HubLog {
	#sql: SqlStorage;
	#slots: number;
	#n = 0;
	#from = 1;

	constructor(sql: SqlStorage, { slots }: { slots: number }) {
		this.#sql = sql;
		this.#slots = slots;
	}

	/** All saves that count, oldest first; the last one's head is the newest. */
	read(): Save[] {
		const saves = this.#sql
			.exec<{ body: string }>('SELECT body FROM log')
			.toArray()
			.map(({ body }) => Save.parse(JSON.parse(body)))
			.sort((a, b) => a.n - b.n);
		const last = saves.at(-1);
		if (last === undefined) return [];
		this.#n = last.n;
		this.#from = last.from;
		return saves.filter(({ n }) => n >= last.from);
	}

	/** Whether another save finds a slot that is not needed any more. */
	get hasRoom(): boolean {
		return this.#n + 1 - this.#from < this.#slots;
	}

	append(head: SaveHead, changes: Changes): void {
		assert(this.hasRoom, 'a full log is begun anew');
		this.#n += 1;
		const save: Save = { n: this.#n, from: this.#from, ...head, changes: changes.map(([id, held]) => [id, held]) };
		this.#sql.exec('REPLACE INTO log (slot, body) VALUES (?, ?)', this.#n % this.#slots, JSON.stringify(save));
	}

	/** Begins anew with `changes` as all that is newer than the table, in rows of `perSave`; to be called in a transaction. */
	restart(head: SaveHead, changes: Changes, perSave: number): void {
		this.#from = this.#n + 1;
		for (let i = 0; i < Math.max(1, changes.length); i += perSave) this.append(head, changes.slice(i, i + perSave));
	}
}
