// The product's API and objects without the pages, on meters; and what a replay needs to begin.

import { WorkerEntrypoint } from 'cloudflare:workers';
import { app } from '#worker/app.ts';
import { person } from '#worker/db/schema/access.ts';
import { createDeps } from '#worker/deps.ts';
import { runScheduled } from '#worker/jobs/run-scheduled.ts';
import * as objects from '#worker/objects.ts';
import { openSession } from '#worker/use-cases/open-session.ts';
import { countObjectRequest, countSocketMessage, countWorkerRequest, meterObject, readMeter, whileActive } from './meter.ts';
import { meteredEnv } from './metered-env.ts';

export class TicketObject extends objects.TicketObject {
	constructor(ctx: DurableObjectState, env: Env) {
		meterObject('ticket', ctx);
		super(ctx, meteredEnv(env) as Cloudflare.Env);
	}
	override alarm(): Promise<void> {
		countObjectRequest('ticket');
		return whileActive('ticket', this.name, async () => super.alarm());
	}
	override webSocketMessage(ws: WebSocket, message: string | ArrayBuffer): Promise<void> {
		countSocketMessage('ticket');
		return whileActive('ticket', this.name, () => super.webSocketMessage(ws, message));
	}
}

export class HubObject extends objects.HubObject {
	constructor(ctx: DurableObjectState, env: Env) {
		meterObject('hub', ctx);
		super(ctx, meteredEnv(env) as Cloudflare.Env);
	}
}

export class HeadquartersObject extends objects.HeadquartersObject {
	constructor(ctx: DurableObjectState, env: Env) {
		meterObject('headquarters', ctx);
		super(ctx, meteredEnv(env) as Cloudflare.Env);
	}
}

export class InboxObject extends objects.InboxObject {
	constructor(ctx: DurableObjectState, env: Env) {
		meterObject('inbox', ctx);
		super(ctx, meteredEnv(env) as Cloudflare.Env);
	}
}

export class GateObject extends objects.GateObject {
	constructor(ctx: DurableObjectState, env: Env) {
		meterObject('gate', ctx);
		super(ctx, env as Cloudflare.Env);
	}
}

/** The host calls this; the benchmark switches its clock off and asks for a minute by itself. */
export class Cron extends WorkerEntrypoint<Env> {
	async run(): Promise<void> {}
}

/** A session for everybody: people sign in once in a fortnight, so it is no part of a ticket's cost. */
async function openSessions(env: Env): Promise<Record<string, string>> {
	const deps = createDeps(env);
	const sessions: Record<string, string> = {};
	for (const { id, account } of await deps.db.select({ id: person.id, account: person.account }).from(person)) {
		const { secret } = await openSession(deps, { personId: id, address: 'bench', agent: 'bench' });
		sessions[id] = secret;
		sessions[account] = secret;
	}
	return sessions;
}

export default {
	async fetch(request, env, ctx) {
		const { pathname } = new URL(request.url);
		switch (pathname) {
			case '/api/bench/meter':
				return Response.json(readMeter());
			case '/api/bench/sessions':
				return Response.json(await openSessions(env));
			case '/api/bench/minute':
				countWorkerRequest();
				await runScheduled(createDeps(meteredEnv(env)), { cron: '* * * * *', at: Date.now() });
				return Response.json({});
		}
		if (pathname !== '/api/health') countWorkerRequest();
		return app.fetch(request, meteredEnv(env), ctx);
	}
} satisfies ExportedHandler<Env>;
