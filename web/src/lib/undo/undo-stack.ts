import { request } from '#lib/api-client.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Shortcuts } from '#lib/shortcuts/shortcuts.ts';
import { type SentCommand, sendCommand } from '#lib/ticket-client/send-command.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { type WayBack, wayBack } from './way-back.ts';

/** Something the reader did with one ticket, just now. */
export type Deed = {
	readonly command: TicketCommand;
	readonly before: TicketState;
	readonly receipt: CommandReceipt;
	readonly actor: { readonly id: string; readonly name: string; readonly permissions: readonly Permission[] };
};
type Step = Pick<SentCommand, 'ticketId' | 'expectedVersion' | 'command'> & { readonly number: string };
type Entry = { readonly id: number; readonly text: string; readonly steps: readonly Step[] };

const MOST = 20;
const AT_ONCE = 4;
const refusals = { changed: m.desk_undo_changed, 'one-way': m.desk_undo_one_way, 'not-yours': m.desk_undo_not_yours, final: () => undefined };

/** What the reader did last on this page and how to take it back. Gone with the page: what happened later elsewhere it can't know. */
class UndoStack {
	#entries: readonly Entry[] = [];
	#next = 1;
	#shortcuts: Shortcuts | undefined;

	/** From the first deed on, a key takes back the last one. */
	listen(shortcuts: Shortcuts): void {
		if (this.#shortcuts === shortcuts) return;
		this.#shortcuts = shortcuts;
		shortcuts.bind({ 'mod+z': () => void this.undo() });
	}

	/** Tells what was done, with a way back where there is one, else why there is none. */
	async record(text: string, deeds: readonly Deed[]): Promise<void> {
		const ways = await inTurns(deeds, findWay);
		const steps = ways.flatMap(({ deed, way }): Step[] => {
			const { ticketId, number, version } = deed.receipt;
			return way.ok ? [{ ticketId, number, expectedVersion: version, command: way.command }] : [];
		});
		const stuck = ways.find(({ way }) => !way.ok)?.way;
		if (steps.length === 0) {
			toasts.show({ tone: 'success', text, detail: stuck && !stuck.ok ? refusals[stuck.why]() : undefined });
			return;
		}
		const entry = { id: this.#next++, text, steps };
		this.#entries = [...this.#entries, entry].slice(-MOST);
		const detail = stuck === undefined ? undefined : m.desk_undo_some({ count: steps.length, of: deeds.length });
		toasts.show({ tone: 'success', text, detail, action: { label: m.shell_undo(), onselect: () => void this.undo(entry.id) } });
	}

	/** Takes back one entry, the last one when none is named. */
	async undo(id?: number): Promise<void> {
		const entry = id === undefined ? this.#entries.at(-1) : this.#entries.find((candidate) => candidate.id === id);
		if (entry === undefined) {
			toasts.show({ tone: 'info', text: m.desk_undo_nothing() });
			return;
		}
		this.#entries = this.#entries.filter((other) => other !== entry);
		const sent = await inTurns(entry.steps, async ({ number, ...step }) => ({
			number,
			result: await sendCommand({ ...step, commandId: crypto.randomUUID() })
		}));
		const failed = sent.flatMap(({ number, result }) => (result.ok ? [] : [`${number}　${result.problem.detail}`]));
		if (failed.length === 0) toasts.show({ tone: 'success', text: m.desk_undone({ what: entry.text }) });
		else toasts.show({ tone: 'error', text: m.desk_undo_refused(), detail: failed.slice(0, 3).join('\n') });
	}
}

async function findWay(deed: Deed): Promise<{ readonly deed: Deed; readonly way: WayBack }> {
	const { command, before, receipt, actor } = deed;
	const after = await request<TicketSnapshot>({ path: `/api/v1/tickets/${receipt.ticketId}` });
	// Whoever can't see it any more can't take it back either.
	if (!after.ok) return { deed, way: { ok: false, why: 'not-yours' } };
	const done = { command, before, version: receipt.version, after: after.value, actor: { kind: 'user', ...actor } as const };
	return { deed, way: wayBack({ ...done, reason: m.desk_undo_reason() }) };
}

/** A few at a time, answers in the order of the questions. */
async function inTurns<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
	const answers: Out[] = [];
	for (let i = 0; i < items.length; i += AT_ONCE) answers.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(work))));
	return answers;
}

/** Only ever filled in the browser. */
export const undoStack = new UndoStack();
