import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { TrackerMoment } from '#shared/domain/ticket/tracker-timeline.ts';
import { localize } from '#shared/kernel/localized.ts';
import { formatMoney } from '#shared/kernel/money.ts';

/** One line of the timeline as the customer would tell it. */
export function momentWords(moment: TrackerMoment, { locale, currency }: { locale: Locale; currency: string }): string {
	const label = moment.label ? localize(moment.label, locale) : '';
	const own = moment.by === 'customer';
	switch (moment.kind) {
		case 'created':
			return own ? m.public_moment_created() : m.public_moment_created_for_you();
		case 'accepted':
			return m.public_moment_accepted();
		case 'dispatched':
			return m.public_moment_dispatched({ name: moment.name ?? '' });
		case 'departed':
			return m.public_moment_departed();
		case 'arrived':
			return m.public_moment_arrived();
		case 'completed':
			return m.public_moment_completed();
		case 'submitted':
			return own ? m.public_moment_submitted({ label }) : m.public_moment_submitted_for_you({ label });
		case 'delayed':
			return m.public_moment_delayed({ label });
		case 'billed':
			return m.public_moment_billed({ total: formatMoney({ amountMinor: moment.totalMinor ?? 0, currency }, locale) });
		case 'rated':
			return m.public_moment_rated({ score: moment.score ?? 0 });
		case 'closed':
			return m.public_moment_closed();
		case 'canceled':
			return m.public_moment_canceled();
		case 'reply':
			return own ? m.public_moment_reply_yours() : m.public_moment_reply();
		case 'urged':
			return own ? m.public_moment_urged_yours() : m.public_moment_urged();
	}
}
