import type { ImportedFlow } from '#shared/bpmn/import/import-bpmn.ts';
import type { ImportFinding } from '#shared/bpmn/import/import-finding.ts';
import { waitedEventOf } from '#shared/bpmn/import/waited-event-of.ts';
import { advance } from '#shared/domain/flow/advance.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import type { FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { FlowState, WorkItem } from '#shared/domain/flow/flow-state.ts';
import { graphOf } from '#shared/domain/flow/graph.ts';
import { agreeingOutcome } from '#shared/domain/flow/round/decide-round.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import { rehearsalOf, rehearsalPeople } from './rehearsal-of.ts';
import { runScript, secondsTaken } from './run-script.ts';
import { factsOf, type Variables } from './variables.ts';

/** An imported flow, and how many seconds of its file a minute stands for. */
export type TimedFlow = ImportedFlow & { readonly secondsPerMinute: number };

type Called = {
	readonly trace: readonly string[];
	readonly variables: Variables;
	readonly failure: string | undefined;
	readonly stuck: readonly string[];
	readonly unsupported: readonly ImportFinding[];
};

/** More steps than any case takes; a loop without an end is told, not waited for. */
const MOST_STEPS = 5_000;
const BEGINNING = Date.UTC(2027, 0, 4, 9);

/** Plays a flow to its end by itself: work is done at once, the oldest first; when there is none the clock goes on to the next alarm. */
export class FlowPlayer {
	readonly trace: string[] = [];
	failure: string | undefined;
	stuck: readonly string[] = [];
	/** What processes that it called hold that isn't supported. */
	foreign: readonly ImportFinding[] = [];
	variables: Variables;
	readonly #flow: TimedFlow;
	readonly #definition: FlowDefinition;
	readonly #call: (process: string, variables: Variables) => Called;
	#state: FlowState = EMPTY_FLOW;
	#now = BEGINNING;
	#ids = 0;
	#steps = 0;

	constructor(flow: TimedFlow, input: Variables, call: (process: string, variables: Variables) => Called) {
		this.#flow = flow;
		this.#definition = rehearsalOf(flow);
		this.#call = call;
		this.variables = input;
	}

	play(): void {
		this.#give({ type: 'start' });
		while (this.failure === undefined && this.#state.status === 'running') {
			if (!this.#next()) break;
			this.#steps += 1;
			if (this.#steps > MOST_STEPS) this.failure = `it was not over after ${MOST_STEPS} steps`;
		}
		if (this.failure === undefined) this.stuck = this.#state.tokens.map(({ nodeId }) => this.#flow.origins[nodeId]?.elementId ?? nodeId);
	}

	/** One step further; false when nothing can happen any more. */
	#next(): boolean {
		const { items, tokens, alarms } = this.#state;
		const item = items.find((one) => this.#readyAt(one) <= this.#now);
		if (item !== undefined) {
			this.#do(item.nodeId, item.id);
			return true;
		}
		const caller = tokens.find(({ nodeId }) => graphOf(this.#definition).node(nodeId).kind === 'subprocess');
		if (caller !== undefined) {
			this.#enter(caller.id, this.#flow.origins[caller.nodeId]?.calls ?? '');
			return true;
		}
		const alarm = alarms.toSorted((a, b) => a.at - b.at)[0];
		const ready = Math.min(...items.map((one) => this.#readyAt(one)));
		if (alarm === undefined && items.length === 0) return false;
		this.#now = Math.max(this.#now, Math.min(alarm?.at ?? Number.POSITIVE_INFINITY, ready));
		if (alarm !== undefined && alarm.at <= ready) this.#give({ type: 'elapse', tokenId: alarm.tokenId });
		return true;
	}

	/** When work is done: at once, or after as long as its script takes. */
	#readyAt({ nodeId, openedAt }: WorkItem): number {
		return openedAt + (secondsTaken(this.#flow.origins[nodeId]?.script ?? '') * MINUTE) / this.#flow.secondsPerMinute;
	}

	#do(nodeId: string, itemId: string): void {
		const { elementId = nodeId, name = '', script = '', throws } = this.#flow.origins[nodeId] ?? {};
		const { logs, variables } = runScript({ script, name, id: elementId }, this.variables);
		this.trace.push(...logs);
		this.variables = variables;
		// While it is told, the one who tells is still there: an event on the border of its sub-process may hear it.
		if (throws !== undefined) this.#give({ type: 'occur', ...waitedEventOf(throws), note: throws });
		if (this.failure !== undefined || !this.#state.items.some(({ id }) => id === itemId)) return;
		this.#give({ type: 'submit', itemId, outcome: agreeingOutcome(findHumanNode(this.#definition, nodeId)), answers: {} });
	}

	#enter(tokenId: string, process: string): void {
		const { trace, variables, failure, stuck, unsupported } = this.#call(process, this.variables);
		this.trace.push(...trace);
		this.variables = variables;
		this.foreign = [...this.foreign, ...unsupported];
		this.failure =
			failure ?? (unsupported.length > 0 ? `${process} is not supported` : stuck.length > 0 ? `${process} waits at ${stuck.join()}` : undefined);
		if (this.failure === undefined) this.#give({ type: 'subprocess-ended', tokenId, outcome: 'ended' });
	}

	#give(command: FlowCommand): void {
		const moments = Object.entries(this.#flow.origins).flatMap(([id, { moment }]) => (moment === undefined ? [] : [[`process.${id}`, moment]]));
		const context = {
			at: this.#now,
			actor: { kind: 'system' } as const,
			facts: { ...factsOf(this.variables), ...Object.fromEntries(moments) },
			nextId: () => `i-${++this.#ids}`,
			directory: rehearsalPeople
		};
		try {
			const result = advance({ definition: this.#definition, state: this.#state, command, context });
			if (result.ok) this.#state = result.value.state;
			else this.failure = `${command.type} was refused: ${result.error.code}`;
		} catch (error) {
			// A gateway without a way to go is an assertion of the engine: here it is what came of the case.
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}
}
