import type { Facts } from '#shared/domain/condition/condition.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { advance } from '../advance.ts';
import { checkDefinition } from '../check/check-definition.ts';
import { isPublishable } from '../check/finding.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import { findHumanNode } from '../find-node.ts';
import type { FlowActor, FlowCommand } from '../flow-command.ts';
import type { FlowEvent } from '../flow-event.ts';
import type { FlowState, WorkItem } from '../flow-state.ts';
import { directory, SYSTEM } from './people.ts';

type Doing = { readonly outcome?: string; readonly answers?: Extract<FlowCommand, { type: 'submit' }>['answers']; readonly actor?: FlowActor };

/** A ticket played through a flow, which has to be one that may be published. What the engine refuses throws, unless it is an attempt. */
export function playFlow(definition: FlowDefinition, facts: Facts = {}) {
	const findings = checkDefinition(definition, ticketFactTypes);
	if (!isPublishable(findings)) throw new Error(JSON.stringify(findings));
	const told: FlowEvent[] = [];
	let state: FlowState = EMPTY_FLOW;
	let ids = 0;
	let at = 1_790_000_000_000;
	/** Answers the code of a refusal. */
	const attempt = (command: FlowCommand, actor: FlowActor = SYSTEM): string | undefined => {
		at += MINUTE;
		const result = advance({ definition, state, command, context: { at, actor, facts, nextId: () => `i-${++ids}`, directory } });
		if (!result.ok) return result.error.code;
		state = result.value.state;
		told.push(...result.value.events);
		return undefined;
	};
	const give = (command: FlowCommand, actor?: FlowActor): void => {
		const refused = attempt(command, actor);
		if (refused !== undefined) throw new Error(`${command.type}: ${refused}`);
	};
	/** The open work at a node, of one person where several have some. */
	const workAt = (nodeId: string, of?: FlowActor): WorkItem => {
		const isTheirs = ({ holder }: WorkItem) => of?.kind !== 'user' || holder.kind !== 'person' || holder.id === of.id;
		const item = state.items.find((candidate) => candidate.nodeId === nodeId && isTheirs(candidate));
		if (item === undefined) throw new Error(`nothing is open at ${nodeId}`);
		return item;
	};
	give({ type: 'start' });
	return {
		attempt,
		give,
		workAt,
		state: () => state,
		/** Where somebody has something to do, oldest first. */
		open: () => state.items.map(({ nodeId }) => nodeId),
		/** Where threads are. */
		places: () => state.tokens.map(({ nodeId }) => nodeId).toSorted(),
		status: () => state.status,
		told: <Type extends FlowEvent['type']>(type: Type) => told.filter((event): event is Extract<FlowEvent, { type: Type }> => event.type === type),
		/** The nodes that were entered, in order. */
		course: () => state.visits.map(({ nodeId }) => nodeId),
		/** Does the work at a node, with its first outcome unless another is said. */
		finish: (nodeId: string, { outcome, answers = {}, actor }: Doing = {}): void => {
			const key = outcome ?? findHumanNode(definition, nodeId).outcomes[0]?.key ?? '';
			give({ type: 'submit', itemId: workAt(nodeId, actor).id, outcome: key, answers }, actor);
		}
	};
}
