import type { ApiResult } from '#lib/api-client.ts';
import { Draft } from '#lib/drafts/draft.svelte.ts';
import { isUndecided } from '#lib/is-undecided.ts';
import { type SentCommand, sendCommand } from '#lib/ticket-client/send-command.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { WorkItem } from '#shared/domain/flow/flow-state.ts';
import { formOccasion } from '#shared/domain/flow/form-occasion.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import { evaluateForm } from '#shared/domain/form/evaluate-form.ts';
import type { FormOccasion } from '#shared/domain/form/form-occasion.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import { isOpenChild } from '#shared/domain/ticket/is-open-child.ts';
import type { Priority } from '#shared/domain/ticket/priority.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import type { Step } from './step.ts';

export type Send = (command: SentCommand) => Promise<ApiResult<CommandReceipt>>;
type Place = Extract<TicketCommand, { type: 'ticket.addSign' }>['place'];
type Filled = {
	answers: Answers;
	reason: string;
	technicianId: string;
	priority: Priority;
	title: string;
	personId: string;
	place: Place;
	/** The node that it goes to; empty for the one the flow would take by itself. */
	to: string;
	comeBack: boolean;
	outcome: string;
	/** The work that is moved; empty for everything. */
	fromItemId: string;
	/** What becomes of the tickets that this one waits for. */
	children: '' | 'cancel' | 'keep';
};
type Spot = { readonly lat: number; readonly lng: number };

/** One step being taken: what was filled in, sending it, and what to do when somebody else changed the ticket meanwhile. */
export class StepController {
	readonly step: Step;
	readonly draft: Draft<Filled>;
	busy = $state(false);
	/** Photos are on their way. */
	sending = $state(false);
	problem = $state.raw<Problem>();
	/** What others did since this form was opened; set when the server refused for that reason. */
	meanwhile = $state.raw<readonly JournalEntry[]>();
	#base: TicketSnapshot;
	#commandId = crypto.randomUUID();
	readonly #send: Send;

	constructor({ step, detail, send = sendCommand }: { step: Step; detail: TicketSnapshot; send?: Send }) {
		this.step = step;
		this.#base = detail;
		this.#send = send;
		const { ticket } = detail;
		this.occasion = step.type === 'submit' ? formOccasion(ticket.flow, step.node, { facts: factsOf(ticket.subject), at: Date.now() }) : undefined;
		const place = 'node' in step ? step.node.id : '-';
		// Drafts are for what takes time to type; a choice of technician or priority is made anew.
		const key = step.type === 'submit' || hasReason(step) ? `step:${ticket.id}:${step.type}:${place}` : `step:none:${crypto.randomUUID()}`;
		this.draft = new Draft<Filled>(key, () => ({
			answers: step.type === 'submit' ? { ...ticket.flow.answers[step.node.id] } : {},
			reason: '',
			technicianId: '',
			priority: ticket.subject.priority,
			title: ticket.subject.title,
			personId: '',
			place: 'before',
			to: '',
			comeBack: false,
			outcome: '',
			fromItemId: '',
			children: ''
		}));
	}

	get detail(): TicketSnapshot {
		return this.#base;
	}

	/** Who cancels says what becomes of these. */
	get openChildren(): number {
		return this.#base.ticket.links.filter(isOpenChild).length;
	}

	/** Whether enough is filled in to try; the form's own rules are the server's to check. */
	get complete(): boolean {
		const { reason, technicianId, title, priority, personId, to } = this.draft.value;
		if (hasReason(this.step) && reason.trim().length < 2) return false;
		switch (this.step.type) {
			case 'assign':
			case 'reassign':
				return technicianId !== '';
			case 'transfer':
			case 'delegate':
			case 'add-sign':
				return personId !== '';
			case 'jump':
				return to !== '';
			case 'cancel':
				return this.openChildren === 0 || isFate(this.draft.value.children);
			case 'retitle':
				return title.trim() !== '' && title.trim() !== this.#base.ticket.subject.title;
			case 'prioritise':
				return priority !== this.#base.ticket.subject.priority;
			default:
				return !this.sending;
		}
	}

	/** What a form is filled in on; undefined for steps without one. */
	readonly occasion: FormOccasion | undefined;

	/** What this form would be refused for, field by field; the server has the last word. */
	get refusals(): readonly Refusal[] {
		if (this.step.type !== 'submit') return [];
		return evaluateForm(this.step.node.form, withoutBlanks(this.draft.value.answers), this.occasion).flatMap(({ refusal }) => refusal ?? []);
	}

	async send(location: Spot | null = null): Promise<ApiResult<CommandReceipt>> {
		this.busy = true;
		this.problem = undefined;
		this.meanwhile = undefined;
		const { ticket } = this.#base;
		const result = await this.#send({
			ticketId: ticket.id,
			commandId: this.#commandId,
			expectedVersion: ticket.version,
			command: this.#command(location)
		});
		this.busy = false;
		if (result.ok) {
			this.draft.clear();
			return result;
		}
		this.problem = result.problem;
		// An answer that came means this intention was decided; another try is another one.
		if (!isUndecided(result.problem)) this.#commandId = crypto.randomUUID();
		const current = result.problem.current as TicketSnapshot | undefined;
		if (result.problem.status === 409 && current?.ticket) {
			this.meanwhile = current.journal.filter((entry) => entry.seq > this.#base.ticket.seq);
			this.#base = current;
		}
		return result;
	}

	/** Whether the step can be taken on the state that others left: its work item, or another one at the same node, is open. */
	get stillPossible(): boolean {
		const { flow, closedAt } = this.#base.ticket;
		const { step } = this;
		switch (step.type) {
			case 'retitle':
				return true;
			case 'prioritise':
			case 'urge':
			case 'cancel':
				return closedAt === null;
			case 'occur':
				return flow.status === 'running' && flow.tokens.some(({ nodeId }) => nodeId === step.wait.id);
			case 'resume':
				return flow.status === 'suspended';
			case 'reopen':
				return flow.status === 'ended' || flow.status === 'canceled';
			case 'remove-sign':
				return flow.rounds.some(({ members }) => members.some(({ itemId, state }) => itemId === step.member.itemId && state !== 'done'));
			case 'withdraw':
			case 'suspend':
			case 'jump':
				return flow.status === 'running';
			default:
				return this.#openItemId(step) !== undefined && flow.status === 'running';
		}
	}

	#openItemId(step: ItemStep): string | undefined {
		const { items } = this.#base.ticket.flow;
		return (items.find((item) => item.id === step.item.id) ?? items.find((item) => item.nodeId === step.item.nodeId))?.id;
	}

	/** A draft may hold what a field that isn't shown was told before. */
	#asked(answers: Answers): Answers {
		if (this.step.type !== 'submit') return answers;
		const shown = evaluateForm(this.step.node.form, withoutBlanks(answers), this.occasion).filter(({ visible }) => visible);
		return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.some(({ field }) => field.key === key)));
	}

	#command(location: Spot | null): TicketCommand {
		const { step } = this;
		const { answers, reason, technicianId, priority, title, personId, place, to, comeBack, outcome, fromItemId, children } = this.draft.value;
		switch (step.type) {
			case 'prioritise':
				return { type: 'ticket.prioritise', priority };
			case 'retitle':
				return { type: 'ticket.retitle', title };
			case 'urge':
				return { type: 'ticket.urge' };
			case 'cancel':
				return { type: 'ticket.cancel', reason, ...(this.openChildren > 0 && isFate(children) ? { children } : {}) };
			case 'occur':
				return { type: 'ticket.occur', event: step.heard.event, name: step.heard.name, note: reason };
			case 'suspend':
				return { type: 'ticket.suspend', reason };
			case 'resume':
				return { type: 'ticket.resume' };
			case 'withdraw':
				return { type: 'ticket.withdraw', nodeId: step.node.id };
			case 'reopen':
				return { type: 'ticket.reopen', reason, ...(to === '' ? {} : { toNodeId: to }) };
			case 'jump':
				return { type: 'ticket.jump', itemId: fromItemId === '' ? null : fromItemId, toNodeId: to, reason };
			case 'remove-sign':
				return { type: 'ticket.removeSign', itemId: step.member.itemId, reason };
		}
		const itemId = this.#openItemId(step) ?? step.item.id;
		switch (step.type) {
			case 'submit':
				return { type: 'ticket.submit', itemId, outcome: step.outcome.key, answers: withoutBlanks(this.#asked(answers)) };
			case 'assign':
			case 'reassign':
				return { type: 'ticket.assign', itemId, technicianId };
			case 'depart':
				return { type: 'ticket.depart', itemId };
			case 'check-in':
				return { type: 'ticket.checkIn', itemId, location };
			case 'claim':
				return { type: 'ticket.claim', itemId };
			case 'release':
				return { type: 'ticket.release', itemId };
			case 'transfer':
				return { type: 'ticket.transfer', itemId, personId, reason };
			case 'delegate':
				return { type: 'ticket.delegate', itemId, personId, reason };
			case 'add-sign':
				return { type: 'ticket.addSign', itemId, personId, place, reason };
			case 'skip':
				return { type: 'ticket.skip', itemId, reason, ...(outcome === '' ? {} : { outcome }) };
			case 'return':
				return { type: 'ticket.return', itemId, reason, ...(to === '' ? {} : { to }), ...(comeBack ? { comeBack } : {}) };
		}
	}
}

/** A draft from before children were asked about has none. */
const isFate = (fate: string | undefined): fate is 'cancel' | 'keep' => fate === 'cancel' || fate === 'keep';

type ItemStep = Extract<Step, { readonly item: WorkItem }>;

const REASONED: readonly Step['type'][] = [
	'return',
	'cancel',
	'transfer',
	'delegate',
	'add-sign',
	'remove-sign',
	'skip',
	'suspend',
	'reopen',
	'jump'
];

/** Whether the journal is to say why. */
export const hasReason = (step: Step): boolean => REASONED.includes(step.type);

/** A field that was emptied again is one that wasn't filled. */
export function withoutBlanks(answers: Answers): Answers {
	return Object.fromEntries(
		Object.entries(answers).filter(([, answer]) => answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0))
	);
}
