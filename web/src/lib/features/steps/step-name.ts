import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FurtherAction } from '#shared/domain/flow/further-actions.ts';
import { localize } from '#shared/kernel/localized.ts';
import { plainName, type Step } from './step.ts';

const words = {
	release: m.ticket_step_release,
	transfer: m.ticket_step_transfer,
	delegate: m.ticket_step_delegate,
	'add-sign': m.ticket_step_add_sign,
	withdraw: m.ticket_step_withdraw,
	skip: m.ticket_step_skip,
	suspend: m.ticket_step_suspend,
	resume: m.ticket_step_resume,
	reopen: m.ticket_step_reopen,
	jump: m.ticket_step_jump
};

const isFurther = (step: Step): step is FurtherAction => step.type in words || step.type === 'remove-sign' || step.type === 'occur';

/** What a step is called; of the words for what may be done besides most visits to a ticket need none, so these lie apart. */
export function stepName(step: Step): string {
	if (!isFurther(step)) return plainName(step);
	if (step.type === 'occur') return localize(step.heard.label, getLocale());
	if (step.type !== 'remove-sign') return words[step.type]();
	return m.ticket_step_remove_sign({ name: step.member.holder.kind === 'person' ? step.member.holder.name : '' });
}
