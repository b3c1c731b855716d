import { eq } from 'drizzle-orm';
import { Undeliverable } from '#durable/runtime/undeliverable.ts';
import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import { isPublicHost } from '#shared/domain/webhook/is-public-host.ts';
import { webhooksAsked } from '#shared/domain/webhook/webhooks-asked.ts';
import { refuse } from '#shared/kernel/result.ts';
import { signWebhook } from '#worker/adapters/webhook/sign-webhook.ts';
import { endpoint } from '#worker/db/schema/webhook.ts';
import type { Deps } from '#worker/deps.ts';

/** Shorter than a delivery may take, so that the endpoint's silence is what is reported. */
const PATIENCE_MS = 8_000;

/**
 * Sends what a flow's webhook actions ask for, signed. The message's id is the action's: whoever gets one twice can tell. Parked at once:
 * `endpoint.not-found` for one that isn't there or is switched off, `endpoint.not-public`.
 */
export async function deliverWebhooks(deps: Deps, { entries, state, stateAfter, history }: TicketNews): Promise<void> {
	for (const entry of entries)
		for (const { id, node, endpoint: key } of webhooksAsked(history, entry)) {
			const { number, title, priority, customer, scenario } = state.subject;
			const body = JSON.stringify({
				type: 'ticket.action',
				timestamp: new Date(entry.at).toISOString(),
				data: {
					ticket: {
						id: state.id,
						number,
						title,
						priority,
						stage: currentStage(stateAfter(entry).flow),
						customerId: customer.id,
						scenarioId: scenario.id
					},
					node: { id: node.id, name: node.label }
				}
			});
			await send(deps, { key, id, body });
		}
}

async function send(deps: Deps, { key, id, body }: { key: string; id: string; body: string }): Promise<void> {
	const [found] = await deps.db.select().from(endpoint).where(eq(endpoint.key, key));
	if (found === undefined || !found.enabled) throw new Undeliverable(refuse('endpoint.not-found', { endpoint: key }).error);
	if (!isReachable(deps, found.url)) throw new Undeliverable(refuse('endpoint.not-public', { url: found.url }).error);
	const secret = await (await deps.vault()).open(found.secretSealed, { table: 'endpoint', column: 'secret', rowId: key });
	const headers = await signWebhook({ id, timestamp: Math.floor(deps.now() / 1_000), body, secret });
	// A redirection could lead anywhere, the signature with it.
	const answer = await fetch(found.url, {
		method: 'POST',
		redirect: 'manual',
		headers: { ...headers, 'content-type': 'application/json' },
		body,
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	await answer.body?.cancel();
	if (!answer.ok) throw new Error(`endpoint ${key} answered ${answer.status}`);
}

/** Whether an address may be sent to from here; one's own network only where the deployer says so. */
export const isReachable = ({ env }: Pick<Deps, 'env'>, url: string): boolean => env.WEBHOOKS_INSIDE === 'yes' || isPublicHost(new URL(url).hostname);
