import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { FurtherAction } from '#shared/domain/flow/further-actions.ts';
import type { LegalAction } from '#shared/domain/flow/legal-actions.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { localize } from '#shared/kernel/localized.ts';

/** Something a person may do with a ticket: a step of its flow, something besides, or what any open ticket allows. */
export type Step = LegalAction | FurtherAction | { readonly type: 'prioritise' | 'retitle' | 'urge' | 'cancel' };

/** What the flow doesn't order: offered by permission as long as the ticket is open. */
export function freeSteps(ticket: TicketState, permissions: readonly Permission[]): readonly PlainStep[] {
	const open = ticket.closedAt === null;
	const offered: readonly (readonly [PlainStep, boolean])[] = [
		[{ type: 'prioritise' }, open && permissions.includes('ticket.edit')],
		[{ type: 'retitle' }, permissions.includes('ticket.edit')],
		[{ type: 'urge' }, open && permissions.includes('ticket.comment')],
		[{ type: 'cancel' }, open && permissions.includes('ticket.cancel')]
	];
	return offered.filter(([, may]) => may).map(([step]) => step);
}

const DIRECT: readonly Step['type'][] = ['depart', 'claim', 'release', 'resume', 'urge'];

/** Whether it says no, ends something or passes over the flow's rules. */
export const isGrave = (step: Step): boolean => GRAVE.includes(step.type) || (step.type === 'submit' && step.outcome.tone === 'negative');
const GRAVE: readonly Step['type'][] = ['cancel', 'skip', 'jump'];

/** Whether the step needs nothing but the click. */
export const isDirect = (step: Step): boolean => DIRECT.includes(step.type) || (step.type === 'submit' && step.node.form.fields.length === 0);

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

/** A step of the flow, or one that any open ticket has; what may be done besides is named by `furtherName`, where that is loaded. */
export type PlainStep = Exclude<Step, FurtherAction>;

export const plainName = (step: PlainStep): string => (step.type === 'submit' ? localize(step.outcome.label, getLocale()) : words[step.type]());

/** Tells two steps of one ticket apart. */
export function stepKey(step: Step): string {
	if (step.type === 'submit') return `submit-${step.item.id}-${step.outcome.key}`;
	if (step.type === 'occur') return `occur-${step.wait.id}-${step.heard.key}`;
	if (step.type === 'remove-sign') return `remove-sign-${step.member.itemId}`;
	if ('item' in step) return `${step.type}-${step.item.id}`;
	return 'node' in step ? `${step.type}-${step.node.id}` : step.type;
}
