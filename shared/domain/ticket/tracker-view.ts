import type { Facts } from '#shared/domain/condition/condition.ts';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import type { FlowDefinition, HumanNode } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import { formOccasion } from '#shared/domain/flow/form-occasion.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { leadItem } from '#shared/domain/flow/lead-item.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import { outsideNames } from '#shared/domain/form/outside-names.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { factsOf } from './facts-of.ts';
import type { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';
import { type TrackerMoment, trackerTimeline } from './tracker-timeline.ts';
import { urgeRefusal } from './urge-refusal.ts';

export type TrackerStep = {
	readonly nodeId: string;
	readonly label: Localized;
	/** `stopped`: the order was cancelled here. */
	readonly status: 'done' | 'current' | 'ahead' | 'stopped';
	readonly at: number | null;
};

/** What the customer is asked to do now, if anything. */
export type TrackerAsk = {
	readonly itemId: string;
	readonly kind: 'approve' | 'survey' | 'form';
	readonly form: HumanNode['form'];
	readonly outcomes: HumanNode['outcomes'];
	/** What the form's conditions and formulas ask about, and nothing else of the ticket. */
	readonly facts: Facts;
	/** Answers of other steps that the form shows. */
	readonly answers: Readonly<Record<string, Answers>>;
};

/**
 * What the holder of a tracking link may see: an allow-list, built field by field. No phone, no internal comment, no staff name
 * but the technician's, no other ticket.
 */
export type TrackerView = {
	readonly v: 1;
	readonly seq: number;
	readonly number: string;
	readonly title: string;
	readonly description: string;
	readonly stage: Stage;
	readonly createdAt: number;
	readonly closedAt: number | null;
	readonly timeZone: string;
	readonly technician: { readonly name: string } | null;
	readonly late: { readonly since: number } | null;
	readonly expectedBy: number | null;
	/** Since when it stands still by the company's will; null while it doesn't. */
	readonly pausedSince: number | null;
	readonly steps: readonly TrackerStep[];
	readonly timeline: readonly TrackerMoment[];
	readonly statement: StatementView | null;
	readonly rating: number | null;
	readonly ask: TrackerAsk | null;
	readonly mayUrge: boolean;
	readonly photos: readonly string[];
};

export function trackerView({
	state,
	definition,
	journal
}: {
	state: TicketState;
	definition: FlowDefinition;
	journal: readonly JournalEntry[];
}): TrackerView {
	const { subject, flow } = state;
	// What waits for the customer comes first: it is all that they can do anything about.
	const item = flow.items.find(({ holder }) => holder.kind === 'customer') ?? leadItem(flow);
	const node = item === undefined ? undefined : findHumanNode(definition, item.nodeId);
	// Whoever stands still can neither be late nor be answered.
	const runs = flow.suspendedAt === null;
	const theirs = runs && item?.holder.kind === 'customer' && node !== undefined;
	return {
		v: 1,
		seq: state.seq,
		number: subject.number,
		title: subject.title,
		description: subject.description,
		stage: currentStage(flow),
		createdAt: state.createdAt,
		closedAt: state.closedAt,
		timeZone: subject.timeZone,
		technician: flow.dispatched === null ? null : { name: flow.dispatched.name },
		late: runs && item !== undefined && item.overdueAt !== null && !theirs ? { since: item.overdueAt } : null,
		expectedBy: theirs || !runs ? null : (item?.dueAt ?? null),
		pausedSince: flow.suspendedAt,
		steps: trackerSteps(state, definition),
		timeline: trackerTimeline({ definition, journal }),
		statement: state.statement,
		rating: state.rating,
		ask: theirs && item !== undefined ? trackerAsk(state, node, item.id) : null,
		mayUrge: urgeRefusal(state, { kind: 'customer' }) === undefined,
		photos: subject.photos
	};
}

/** The form as the customer gets it: what they are asked, and of the rest only what is meant for them. */
function trackerAsk({ flow, subject }: TicketState, node: HumanNode, itemId: string): TrackerAsk {
	const fields = node.form.fields.filter((field) => field.access === 'write' || (field.access === 'read' && field.customerVisible));
	const form = {
		fields: fields.map((field) => (field.kind === 'formula' && !field.customerVisible ? { ...field, access: 'hidden' as const } : field))
	};
	const { facts, answers } = formOccasion(flow, node, { facts: factsOf(subject), at: 0 });
	const names = outsideNames(form);
	const shown = fields.flatMap(({ source, masked }) => {
		const answer = source && masked === undefined ? answers[source.nodeId]?.[source.key] : undefined;
		return source && answer !== undefined ? [{ ...source, answer }] : [];
	});
	return {
		itemId,
		kind: node.kind === 'approve' || node.kind === 'survey' ? node.kind : 'form',
		form,
		outcomes: node.outcomes,
		facts: Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]))),
		answers: Object.fromEntries(
			shown.map(({ nodeId }) => [
				nodeId,
				Object.fromEntries(shown.filter((other) => other.nodeId === nodeId).map(({ key, answer }) => [key, answer]))
			])
		)
	};
}

/** The nodes gone through, then those still ahead on the ordinary way; where branches run side by side several are the current one. */
function trackerSteps({ flow }: TicketState, definition: FlowDefinition): TrackerStep[] {
	const human = definition.nodes.filter(isHuman);
	const current = new Map(flow.items.map((item) => [item.nodeId, item]));
	const first = human.findIndex(({ id }) => id === flow.items[0]?.nodeId);
	// Since the oldest of the open work was come to, another branch may have gone further.
	const since = flow.visits.findLastIndex(({ nodeId }) => nodeId === flow.items[0]?.nodeId);
	// The last node it came to is the one it was at, though cancelling has closed that visit too.
	const stopped = flow.status === 'canceled' ? flow.visits.at(-1)?.nodeId : undefined;
	return human.flatMap((node, index): TrackerStep[] => {
		const step = { nodeId: node.id, label: node.customerLabel };
		const item = current.get(node.id);
		if (item !== undefined) return [{ ...step, status: 'current', at: item.openedAt }];
		const last = flow.visits.findLastIndex(({ nodeId }) => nodeId === node.id);
		if (first >= 0 && index > first && last < since) return [{ ...step, status: 'ahead', at: null }];
		const leftAt = flow.visits.findLast(({ nodeId, leftAt: left }) => nodeId === node.id && left !== null)?.leftAt ?? null;
		if (last >= 0) return [{ ...step, status: node.id === stopped ? 'stopped' : 'done', at: leftAt }];
		return [];
	});
}
