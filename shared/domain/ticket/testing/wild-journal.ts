import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { wildWalk } from '#shared/domain/flow/testing/wild-walk.ts';
import type { EntryActor } from '../entry-actor.ts';
import { stateAfter } from '../state-after.ts';
import type { JournalEntry } from '../ticket-event.ts';
import type { TicketState } from '../ticket-state.ts';
import { aSubject } from './a-ticket.ts';

/** The journal of a ticket that went a wild way through a flow (`wildWalk`), filed by a member of staff, and its state after each entry. */
export function wildJournal({ definition, seed, length }: { definition: FlowDefinition; seed: number; length: number }): {
	readonly journal: readonly JournalEntry[];
	readonly states: readonly TicketState[];
} {
	const steps = wildWalk({ definition, seed, length }).filter(({ result }) => result.ok && result.value.events.length > 0);
	const journal = steps.map(({ actor, context, result }, index): JournalEntry => {
		const who: EntryActor =
			index === 0
				? { kind: 'user', id: 'u-starter', name: '林晓' }
				: actor.kind === 'user'
					? { kind: 'user', id: actor.id, name: actor.name }
					: actor.kind === 'customer'
						? { kind: 'customer', name: '陈女士' }
						: { kind: 'system' };
		const events = result.ok ? result.value.events : [];
		return {
			v: 1,
			seq: index + 1,
			at: context.at,
			actor: who,
			commandId: `c-${index}`,
			events: index === 0 ? [{ type: 'ticket.created', subject: aSubject() }, ...events] : [...events]
		};
	});
	return { journal, states: journal.map(({ seq }) => stateAfter({ ticketId: 't-1', journal, seq })) };
}
