import type { WholeCommand } from '../flow-command.ts';
import { emit, type Run } from '../run.ts';
import { isHeldBy } from './is-held-by.ts';

/** All that somebody holds, is to sign or was sent to goes to somebody else 离职交接; who has nothing here hands over nothing. */
export function handOver(run: Run, { from, person, reason }: Extract<WholeCommand, { type: 'hand-over' }>): void {
	for (const item of run.state.items)
		if (isHeldBy(item.holder, from))
			emit(run, { type: 'item.transferred', itemId: item.id, nodeId: item.nodeId, before: item.holder, person, reason });
	const { items, rounds, dispatched } = run.state;
	const isToSign = rounds.some(({ members }) => members.some((member) => member.state === 'waiting' && isHeldBy(member.holder, from)));
	if (dispatched?.id === from.id || isToSign || items.some(({ delegators }) => delegators.some(({ id }) => id === from.id)))
		emit(run, { type: 'signers.replaced', from, person });
}
