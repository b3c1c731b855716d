import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { type LegalAction, legalActions } from '#shared/domain/flow/legal-actions.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import { stageBehind } from '#shared/domain/flow/stage-behind.ts';
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

function targetStage({ ticket, definition }: TicketSnapshot, action: LegalAction, actor: FlowActor): Stage | undefined {
	const { item } = action;
	const context = { at: 0, actor, nextId: () => '', facts: factsOf(ticket.subject) };
	const flow = { definition, state: ticket.flow, context, item };
	switch (action.type) {
		case 'depart':
			return 'enroute';
		case 'check-in':
			return 'doing';
		case 'submit':
			return stageBehind({ ...flow, outcome: action.outcome.key });
		case 'assign':
			return stageBehind({ ...flow, outcome: action.node.outcomes[0]?.key ?? null });
		case 'reassign':
			return item.stage === 'enroute' || item.stage === 'doing' ? 'dispatched' : undefined;
		case 'return': {
			const previous = action.targets.at(-1);
			return previous === undefined ? undefined : stageBehind({ ...flow, backTo: previous.nodeId });
		}
		case 'claim':
			return undefined;
	}
}
