import { Draft } from '#lib/drafts/draft.svelte.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { sendCommand } from './send-command.ts';

type Words = { text: string; photos: readonly string[] };

/** A word on a ticket, to the customer or to colleagues: its draft, the same wherever it is written, and its sending. */
export class Talk {
	readonly draft: Draft<Words>;
	/** What a quick reply left to be filled in: no customer is to read `{技师}`. */
	open = $state.raw<readonly string[]>([]);
	busy = $state(false);
	trouble = $state<string>();
	readonly #ticketId: string;
	#commandId = crypto.randomUUID();

	constructor(ticketId: string) {
		this.#ticketId = ticketId;
		this.draft = new Draft<Words>(`comment:${ticketId}`, () => ({ text: '', photos: [] }));
	}

	get ready(): boolean {
		return this.draft.value.text.trim() !== '' && this.open.length === 0;
	}

	/** Whether it was sent; where it wasn't, `trouble` says why and the draft stays. */
	async send(audience: 'customer' | 'internal'): Promise<boolean> {
		if (!this.ready || this.busy) return false;
		this.busy = true;
		const { text, photos } = this.draft.value;
		// Talk makes nothing stale, so it names no version.
		const command: TicketCommand = { type: 'ticket.comment', audience, text, photos: [...photos] };
		const result = await sendCommand({ ticketId: this.#ticketId, commandId: this.#commandId, command });
		this.busy = false;
		this.trouble = result.ok ? undefined : result.problem.detail;
		if (!result.ok) return false;
		this.#commandId = crypto.randomUUID();
		this.draft.clear();
		return true;
	}
}
