import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { linkTo } from '#shared/domain/ticket/decide-pairing.ts';
import { definitionAt } from '#shared/domain/ticket/definition-at.ts';
import { isAwaited } from '#shared/domain/ticket/mind-children.ts';
import { mirrorOf } from '#shared/domain/ticket/mirror-of.ts';
import { nodeNow } from '#shared/domain/ticket/node-now.ts';
import type { Deps } from '#worker/deps.ts';
import type { Asked } from './carry-out/asked.ts';
import { makeChild, splitOff } from './carry-out/make-ticket.ts';
import { mergeInto } from './carry-out/merge-into.ts';
import { tellTicket } from './carry-out/tell-ticket.ts';

/**
 * Does on other tickets what a ticket's journal asks for: makes those that its flow or a person wants, cancels those that it released, tells
 * its parent how it ended, and tells the other end of links and mergers. Everything is named after the entry that asked, so that it counts
 * once however often it is told.
 */
export async function carryOut(deps: Deps, { entries, ...news }: TicketNews): Promise<void> {
	for (const entry of entries)
		for (const [index, event] of entry.events.entries()) await carryOutEvent(deps, { ...news, event, entry, key: `${entry.seq}-${index}` });
}

async function carryOutEvent(deps: Deps, asked: Asked): Promise<void> {
	const { event, entry, key, state, history } = asked;
	const { nodes } = definitionAt(history, entry.seq);
	const { parent, number } = state.subject;
	const self = { ticketId: state.id, number };
	switch (event.type) {
		case 'subprocess.requested': {
			const { nodeId, tokenId, flow } = event;
			// It may have been taken to another drawing since.
			const awaited = { tokenId, nodeId: nodeNow(history.journal, { seq: entry.seq, nodeId }), since: entry.at };
			// By the time it is heard of, nobody may wait for it any more.
			if (!isAwaited(state.flow, { awaited })) return;
			const node = nodes.find(({ id }) => id === nodeId);
			return makeChild(deps, asked, { scenarioId: flow, awaited, holds: node?.kind !== 'subprocess' || node.ifEnded !== 'cancel' });
		}
		case 'action.requested': {
			const node = nodes.find(({ id }) => id === event.nodeId);
			if (node?.kind !== 'action' || node.action.do !== 'spawn-ticket') return;
			return makeChild(deps, asked, { scenarioId: node.action.scenario, awaited: null, holds: node.action.holds ?? false });
		}
		case 'split.requested':
			return splitOff(deps, asked, event);
		case 'ticket.merged':
			return mergeInto(deps, asked, event.into);
		case 'children.released':
			if (event.cancel)
				for (const child of event.children)
					await tellTicket(deps, {
						ticketId: child.ticketId,
						commandId: `recall:${state.id}:${key}`,
						command: { type: 'child.recall', parent: self, reason: event.reason },
						bears: ['flow.not-running']
					});
			return;
		case 'flow.ended':
		case 'flow.canceled':
		case 'flow.reopened':
			if (parent === null) return;
			return tellTicket(deps, {
				ticketId: parent.ticketId,
				commandId: `child:${state.id}:${key}`,
				command: { type: 'child.report', ticketId: state.id, outcome: outcomeOf(asked) }
			});
		case 'link.added':
		case 'link.removed': {
			if (entry.actor.kind !== 'user') return;
			const { kind, ticketId } = event.type === 'link.added' ? event.link : event;
			const mirror = mirrorOf(kind);
			// A merger tells the other end of itself, together with what was said.
			if (mirror === undefined || kind === 'merged-into') return;
			return tellTicket(deps, {
				ticketId,
				commandId: `link:${state.id}:${key}`,
				command:
					event.type === 'link.added' ? { type: 'link.add', link: linkTo(mirror, self) } : { type: 'link.remove', kind: mirror, ticketId: state.id }
			});
		}
	}
}

/** How a ticket ended, as the flow of its parent asks for it: the outcome of the last step, or `canceled`; null for one that goes on. */
function outcomeOf({ event, entry, stateAfter }: Asked): string | null {
	if (event.type === 'flow.reopened') return null;
	if (event.type === 'flow.canceled') return 'canceled';
	return stateAfter(entry).flow.visits.findLast(({ outcome }) => outcome !== null)?.outcome ?? 'ended';
}
