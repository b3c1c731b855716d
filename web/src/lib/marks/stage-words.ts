import { m } from '#lib/paraglide/messages.js';
import type { Stage } from '#shared/domain/flow/stage.ts';

/** What people call each stage. */
export const stageWords: Readonly<Record<Stage, () => string>> = {
	new: m.ticket_stage_new,
	dispatching: m.ticket_stage_dispatching,
	dispatched: m.ticket_stage_dispatched,
	enroute: m.ticket_stage_enroute,
	doing: m.ticket_stage_doing,
	confirming: m.ticket_stage_confirming,
	rating: m.ticket_stage_rating,
	closed: m.ticket_stage_closed,
	canceled: m.ticket_stage_canceled
};
