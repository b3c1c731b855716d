import { m } from '#lib/paraglide/messages.js';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';

export type Tone = 'going' | 'late' | 'yours' | 'done' | 'idle';

/** What the head of the page is about: being late outranks everything but an end. */
export function toneOf({ stage, late, ask, pausedSince }: TrackerView): Tone {
	if (stage === 'canceled' || pausedSince !== null) return 'idle';
	if (stage === 'closed') return 'done';
	if (late) return 'late';
	return ask ? 'yours' : 'going';
}

/** The one sentence that answers "how far is it?", in the customer's words. */
export function statusSentence({ stage, technician, ask, pausedSince }: TrackerView): string {
	if (pausedSince !== null) return m.public_status_paused();
	const name = technician?.name ?? '';
	switch (stage) {
		case 'new':
			return m.public_status_new();
		case 'dispatching':
			return m.public_status_dispatching();
		case 'dispatched':
			return name ? m.public_status_dispatched({ name }) : m.public_status_dispatched_anonymous();
		case 'enroute':
			return name ? m.public_status_enroute({ name }) : m.public_status_enroute_anonymous();
		case 'doing':
			return m.public_status_doing();
		case 'confirming':
			return ask ? m.public_status_confirming() : m.public_status_confirming_waiting();
		case 'rating':
			return ask ? m.public_status_rating() : m.public_status_rating_waiting();
		case 'closed':
			return m.public_status_closed();
		case 'canceled':
			return m.public_status_canceled();
	}
}

/** What will have happened by the expected time. */
export function expectation(stage: TrackerView['stage'], time: string): string {
	if (stage === 'new') return m.public_expected_accept({ time });
	if (stage === 'dispatching') return m.public_expected_dispatch({ time });
	return m.public_expected_done({ time });
}

/** What a screen reader says of a step. */
export const stepStatusWords: Readonly<Record<TrackerView['steps'][number]['status'], () => string>> = {
	done: m.public_step_done,
	current: m.public_step_current,
	ahead: m.public_step_ahead,
	stopped: m.public_step_stopped
};
