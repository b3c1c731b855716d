import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { LegalAction } from '#shared/domain/flow/legal-actions.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { localize } from '#shared/kernel/localized.ts';

/** Something a person may do with a ticket: a step of its flow, or one that any open ticket has. */
export type Step = LegalAction | { readonly type: 'prioritise' | 'retitle' | 'urge' | 'cancel' };

/** What the flow doesn't order: offered by permission as long as the ticket is open. */
export function freeSteps(ticket: TicketState, permissions: readonly Permission[]): readonly Step[] {
	const open = ticket.closedAt === null;
	const offered: readonly (readonly [Step, boolean])[] = [
		[{ type: 'prioritise' }, open && permissions.includes('ticket.edit')],
		[{ type: 'retitle' }, permissions.includes('ticket.edit')],
		[{ type: 'urge' }, open && permissions.includes('ticket.comment')],
		[{ type: 'cancel' }, open && permissions.includes('ticket.cancel')]
	];
	return offered.filter(([, may]) => may).map(([step]) => step);
}

/** Whether the step needs nothing but the click. */
export const isDirect = (step: Step): boolean =>
	step.type === 'depart' || step.type === 'claim' || step.type === 'urge' || (step.type === 'submit' && step.node.form.fields.length === 0);

const words = {
	assign: m.ticket_step_assign,
	reassign: m.ticket_step_reassign,
	depart: m.ticket_step_depart,
	'check-in': m.ticket_step_check_in,
	claim: m.ticket_step_claim,
	return: m.ticket_step_return,
	prioritise: m.ticket_step_prioritise,
	retitle: m.ticket_step_retitle,
	urge: m.ticket_step_urge,
	cancel: m.ticket_step_cancel
};

export const stepName = (step: Step): string => (step.type === 'submit' ? localize(step.outcome.label, getLocale()) : words[step.type]());

/** Tells two steps of one ticket apart. */
export const stepKey = (step: Step): string => (step.type === 'submit' ? `submit-${step.item.id}-${step.outcome.key}` : step.type);
