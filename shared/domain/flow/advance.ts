import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { checkSection } from './check-section.ts';
import { addSign, removeSign } from './commands/add-sign.ts';
import { assign } from './commands/assign.ts';
import { claim, release } from './commands/claim.ts';
import { checkIn, depart } from './commands/depart.ts';
import { elapse } from './commands/elapse.ts';
import { handOver } from './commands/hand-over.ts';
import { jump } from './commands/jump.ts';
import { lapse } from './commands/lapse.ts';
import { migrate } from './commands/migrate.ts';
import { occur } from './commands/occur.ts';
import type { Refused } from './commands/refused.ts';
import { reopen } from './commands/reopen.ts';
import { sendBack } from './commands/send-back.ts';
import { skip } from './commands/skip.ts';
import { submit } from './commands/submit.ts';
import { subprocessEnded } from './commands/subprocess-ended.ts';
import { resume, suspend } from './commands/suspend.ts';
import { delegate, transfer } from './commands/transfer.ts';
import { withdraw } from './commands/withdraw.ts';
import type { FlowDefinition } from './definition.ts';
import { moveOn } from './engine-board.ts';
import type { FlowCommand, FlowContext, ItemCommand, WholeCommand } from './flow-command.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { graphOf } from './graph.ts';
import { emit, type Run } from './run.ts';

export type Advance = {
	readonly state: FlowState;
	readonly events: readonly FlowEvent[];
};

/**
 * The pure flow engine: what a command makes of a flow, or why it can't be. The definition decides everything; no node of any
 * company's flow is known here. Refusals: `flow.not-running`, `flow.item-not-open`, `flow.section-busy`, and those of the commands.
 */
export function advance({
	definition,
	state,
	command,
	context
}: {
	definition: FlowDefinition;
	state: FlowState;
	command: FlowCommand;
	context: FlowContext;
}): Result<Advance> {
	const run: Run = { state, before: state, events: [], graph: graphOf(definition), context };
	const refusal = 'itemId' in command && command.type !== 'jump' ? ofItem(run, command) : ofWhole(run, command);
	return refusal ?? ok({ state: run.state, events: run.events });
}

function ofWhole(run: Run, command: WholeCommand): Refused {
	const { status } = run.state;
	switch (command.type) {
		case 'start':
			assert(run.state.visits.length === 0, 'a flow starts once');
			return void moveOn(run, [{ id: 't1', nodeId: run.graph.start, via: null, frames: [] }]);
		case 'reopen':
			return reopen(run, command);
		case 'resume':
			return resume(run);
		case 'cancel':
			return status === 'running' || status === 'suspended' ? void emit(run, { type: 'flow.canceled', reason: command.reason }) : notRunning(run);
		case 'migrate':
			return status === 'running' || status === 'suspended' ? migrate(run, command) : notRunning(run);
		case 'hand-over':
			return status === 'running' || status === 'suspended' ? void handOver(run, command) : notRunning(run);
	}
	if (status !== 'running') return notRunning(run);
	switch (command.type) {
		case 'suspend':
			return suspend(run, command);
		case 'withdraw':
			return withdraw(run, command);
		case 'jump':
			return jump(run, command);
		case 'elapse':
			return void elapse(run, command.tokenId);
		case 'occur':
			return void occur(run, command);
		case 'subprocess-ended':
			return subprocessEnded(run, command);
	}
}

function ofItem(run: Run, command: ItemCommand): Refused {
	if (run.state.status !== 'running') return notRunning(run);
	// Somebody who shares a step may be taken out of it before it is their turn.
	if (command.type === 'remove-sign') return removeSign(run, command.itemId, command);
	const item = run.state.items.find(({ id }) => id === command.itemId);
	return item === undefined ? refuse('flow.item-not-open', {}, '/itemId') : ofOpenItem(run, item, command);
}

const BEGINNING: readonly ItemCommand['type'][] = ['submit', 'claim', 'assign', 'depart', 'check-in'];

function ofOpenItem(run: Run, item: WorkItem, command: Exclude<ItemCommand, { type: 'remove-sign' }>): Refused {
	const busy = BEGINNING.includes(command.type) ? checkSection(run.graph.definition, run.state, item) : undefined;
	if (busy) return busy;
	switch (command.type) {
		case 'submit':
			return submit(run, item, command);
		case 'claim':
			return claim(run, item);
		case 'release':
			return release(run, item);
		case 'assign':
			return assign(run, item, command.person);
		case 'transfer':
			return transfer(run, item, command);
		case 'delegate':
			return delegate(run, item, command);
		case 'add-sign':
			return addSign(run, item, command);
		case 'depart':
			return depart(run, item);
		case 'check-in':
			return checkIn(run, item, command);
		case 'return':
			return sendBack(run, item, command);
		case 'skip':
			return skip(run, item, command);
		case 'lapse':
			return void lapse(run, item, command);
	}
}

const notRunning = ({ state: { status } }: Run) => refuse('flow.not-running', { status });
