import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { enterNode } from '#shared/domain/flow/enter-node.ts';
import { followEdge } from '#shared/domain/flow/follow-edge.ts';
import { type LegalAction, legalActions } from '#shared/domain/flow/legal-actions.ts';
import { previousNodeId } from '#shared/domain/flow/previous-node-id.ts';
import type { Run } from '#shared/domain/flow/run.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';

/** A step that takes the ticket to another column. */
export type Move = { readonly to: Stage; readonly action: LegalAction };
export type Mover = { readonly id: string; readonly name: string; readonly permissions: readonly Permission[] };

/** Where each of the ticket's legal steps leads; steps that stay in the column (claim, another technician) are none. */
export function legalMoves({ ticket, definition }: TicketSnapshot, mover: Mover): readonly Move[] {
	const actor = { kind: 'user', ...mover } as const;
	return legalActions(definition, ticket.flow, actor).flatMap((action): Move[] => {
		const to = targetStage({ ticket, definition, journal: [] }, action, actor);
		return to === undefined || to === action.item.stage ? [] : [{ to, action }];
	});
}

function targetStage({ ticket, definition }: TicketSnapshot, action: LegalAction, actor: Run['context']['actor']): Stage | undefined {
	const run = (): Run => ({
		state: ticket.flow,
		events: [],
		definition,
		context: { at: 0, actor, nextId: () => '', facts: factsOf(ticket.subject) }
	});
	const stageBehind = (nodeId: string): Stage => {
		const entering = run();
		enterNode(entering, nodeId);
		return entering.events.find((event) => event.type === 'item.opened')?.item.stage ?? 'closed';
	};
	switch (action.type) {
		case 'depart':
			return 'enroute';
		case 'check-in':
			return 'doing';
		case 'submit':
			return stageBehind(followEdge(run(), action.node.id, action.outcome.key));
		case 'assign':
			return stageBehind(followEdge(run(), action.node.id, action.node.outcomes[0]?.key ?? null));
		case 'reassign':
			return action.item.stage === 'enroute' || action.item.stage === 'doing' ? 'dispatched' : undefined;
		case 'return': {
			const previous = previousNodeId(definition, ticket.flow, action.node.id);
			return previous === undefined ? undefined : stageBehind(previous);
		}
		case 'claim':
			return undefined;
	}
}
