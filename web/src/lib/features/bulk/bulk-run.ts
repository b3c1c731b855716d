import { type ApiResult, request } from '#lib/api-client.ts';
import { isUndecided } from '#lib/is-undecided.ts';
import { m } from '#lib/paraglide/messages.js';
import { type SentCommand, sendCommand } from '#lib/ticket-client/send-command.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { type BulkAction, bulkCommand, bulkNote, isTalk } from './bulk-action.ts';

type User = Extract<FlowActor, { kind: 'user' }>;
export type Deed = { readonly before: TicketState; readonly command: TicketCommand; readonly receipt: CommandReceipt; readonly actor: User };
/** What is chosen: a ticket, and the piece of its work that is meant where that matters. */
export type BulkCard = Pick<TicketCard, 'ticketId' | 'number' | 'title' | 'itemId'>;
export type Failure = { readonly card: BulkCard; readonly reason: string };
export type BulkReport = { readonly running: boolean; readonly done: number; readonly total: number; readonly failures: readonly Failure[] };

type Attempt = {
	/** What is said before, once. */
	readonly note?: SentCommand;
	readonly command: SentCommand;
	readonly before: TicketState;
	readonly actor: User;
};
type Item = {
	readonly card: BulkCard;
	done: boolean;
	failure?: string;
	/** Sent without an answer: nobody knows whether it arrived, so another try has to be the same command. */
	unanswered?: Attempt;
	/** The note has arrived; another try needn't say it again. */
	noted?: boolean;
};

type Options = {
	readonly action: BulkAction;
	readonly cards: readonly BulkCard[];
	readonly actorOf: (detail: TicketSnapshot) => User;
	readonly onreport: (report: BulkReport) => void;
	readonly load?: (ticketId: string) => Promise<ApiResult<TicketSnapshot>>;
	readonly send?: typeof sendCommand;
};

const AT_ONCE = 3;
const loadTicket = (ticketId: string) => request<TicketSnapshot>({ path: `/api/v1/tickets/${ticketId}` });

/** One action on several tickets: a command for each, a few at a time. What failed keeps its reason and can be tried again by itself. */
export class BulkRun {
	readonly action: BulkAction;
	#deeds: Deed[] = [];
	readonly #items: readonly Item[];
	readonly #options: Required<Options>;

	constructor(options: Options) {
		this.action = options.action;
		this.#items = options.cards.map((card) => ({ card, done: false }));
		this.#options = { load: loadTicket, send: sendCommand, ...options };
	}

	/** Does what isn't done yet: everything the first time, what failed when asked again. Answers the report that it ends with. */
	async run(): Promise<BulkReport> {
		const waiting = this.#items.filter(({ done }) => !done);
		for (const item of waiting) delete item.failure;
		this.#tell(true);
		const hand = async () => {
			for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
				const failure = await this.#do(item);
				if (failure === undefined) item.done = true;
				else item.failure = failure;
				this.#tell(true);
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, hand));
		return this.#tell(false);
	}

	/** What was done since this was last asked and can be undone, also where something else failed. */
	takeDeeds(): readonly Deed[] {
		const taken = this.#deeds;
		this.#deeds = [];
		return taken;
	}

	#tell(running: boolean): BulkReport {
		const failures = this.#items.flatMap(({ card, failure }) => (failure === undefined ? [] : [{ card, reason: failure }]));
		const report = { running, done: this.#items.filter(({ done }) => done).length, total: this.#items.length, failures };
		this.#options.onreport(report);
		return report;
	}

	/** Undefined when it worked, else why it didn't. */
	async #do(item: Item): Promise<string | undefined> {
		const attempt = item.unanswered ?? (await this.#prepare(item));
		if (attempt === undefined || typeof attempt === 'string') return attempt;
		const unsaid = await this.#say(item, attempt);
		if (unsaid !== undefined) return unsaid;
		const sent = await this.#options.send(attempt.command);
		if (sent.ok) {
			if (!isTalk(this.action))
				this.#deeds.push({ before: attempt.before, command: attempt.command.command, receipt: sent.value, actor: attempt.actor });
			return undefined;
		}
		if (isUndecided(sent.problem)) item.unanswered = attempt;
		else delete item.unanswered;
		return sent.problem.detail;
	}

	/** Says what goes before; undefined when there is nothing to say, or no longer. */
	async #say(item: Item, attempt: Attempt): Promise<string | undefined> {
		if (attempt.note === undefined || item.noted) return undefined;
		const said = await this.#options.send(attempt.note);
		item.noted = said.ok;
		if (said.ok) return undefined;
		if (isUndecided(said.problem)) item.unanswered = attempt;
		return said.problem.detail;
	}

	/** What to send; undefined when the ticket is as it should be already, a reason when it can't be done with it. */
	async #prepare({ card }: Item): Promise<Attempt | string | undefined> {
		const { action, actorOf, load } = this.#options;
		const detail = await load(card.ticketId);
		if (!detail.ok) return detail.problem.detail;
		const { ticket } = detail.value;
		if (action.kind === 'prioritise' && ticket.subject.priority === action.priority) return undefined;
		const actor = actorOf(detail.value);
		const command = bulkCommand(action, detail.value, actor, card.itemId);
		if (command === undefined) return m.desk_bulk_not_now();
		const note = bulkNote(action, detail.value, actor, card.itemId);
		const version = isTalk(action) ? {} : { expectedVersion: ticket.version };
		return {
			...(note === undefined ? {} : { note: { ticketId: ticket.id, commandId: crypto.randomUUID(), command: note } }),
			command: { ticketId: ticket.id, commandId: crypto.randomUUID(), ...version, command },
			before: ticket,
			actor
		};
	}
}
