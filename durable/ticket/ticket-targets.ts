import type { HubRpc } from '#durable/hub/hub-rpc.ts';
import type { ObjectNamespace } from '#durable/runtime/object-namespace.ts';
import type { OutboxTarget } from '#durable/runtime/outbox.ts';
import { tickerItem } from '#shared/domain/board/ticker-item.ts';
import { noticesOf } from '#shared/domain/notify/notices-of.ts';
import { asksOthers } from '#shared/domain/ticket/asks-others.ts';
import { indexKey } from '#shared/domain/ticket/index-key.ts';
import { isInvolvedOtherwise } from '#shared/domain/ticket/is-involved-otherwise.ts';
import { isTalk } from '#shared/domain/ticket/is-talk.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { webhooksAsked } from '#shared/domain/webhook/webhooks-asked.ts';
import type { TicketNews, TicketPorts } from './ticket-ports.ts';

/** News, and the ticket as it was when the target last heard of it; undefined when it never did. */
export type NewsSince = TicketNews & { readonly stateBefore: () => TicketState | undefined };

export type TicketEnv = { readonly HUB: ObjectNamespace<HubRpc> };

/** The six that hear of a ticket's changes, in the order of how soon a person notices. */
export function ticketTargets<E extends TicketEnv>({
	env,
	ports,
	news
}: {
	env: E;
	ports: TicketPorts<E>;
	news: (afterSeq: number) => NewsSince;
}): OutboxTarget[] {
	const target = (name: string, concerns: (told: NewsSince) => boolean, tell: (told: TicketNews) => Promise<void>): OutboxTarget => ({
		name,
		deliver(afterSeq) {
			const told = news(afterSeq);
			return concerns(told) ? tell(told) : undefined;
		}
	});
	const moves = ({ entries }: TicketNews) => entries.some(({ events }) => !events.every(isTalk));
	return [
		target('hub', moves, async ({ entries, state }) => {
			const ticker = entries.flatMap((entry) => tickerItem(entry, state) ?? []);
			await env.HUB.getByName(state.subject.hub.id).applyCard({ card: ticketCard(state), ticker });
		}),
		target('index', isListedOtherwise, (told) => ports.projectIndex(env, told)),
		target(
			'notices',
			({ entries, stateAfter }) => entries.some((entry) => noticesOf(entry, stateAfter(entry)).length > 0),
			(told) => ports.sendNotices(env, told)
		),
		target(
			'statement',
			({ entries }) => entries.some(({ events }) => events.some(({ type }) => type === 'work.completed')),
			(told) => ports.settle(env, told)
		),
		target(
			'carry-out',
			({ entries, state }) => entries.some((entry) => asksOthers(entry, state)),
			(told) => ports.carryOut(env, told)
		),
		target('webhooks', sendsWebhooks, (told) => ports.deliverWebhooks(env, told))
	];
}

function isListedOtherwise({ entries, state, stateBefore, stateAfter, history }: NewsSince): boolean {
	const before = stateBefore();
	if (before === undefined || indexKey(before) !== indexKey(state)) return true;
	return isInvolvedOtherwise({ flow: history, states: [before, ...entries.map(stateAfter)], entries });
}

const sendsWebhooks = ({ entries, history }: NewsSince): boolean => entries.some((entry) => webhooksAsked(history, entry).length > 0);
