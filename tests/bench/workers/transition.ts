import { ulid } from 'ulid';
import { defineHeadquartersObject } from '#durable/headquarters/headquarters-object.ts';
import { defineHubObject } from '#durable/hub/hub-object.ts';
import type { HubRpc } from '#durable/hub/hub-rpc.ts';
import type { ObjectNamespace } from '#durable/runtime/object-namespace.ts';
import { defineTicketObject } from '#durable/ticket/ticket-object.ts';
import type { TicketRpc } from '#durable/ticket/ticket-rpc.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { randomFraction } from '#worker/crypto/random-fraction.ts';
import { addStorageUse, NO_STORAGE_USE, type StorageUse } from '../support/storage-use.ts';
import type { BareRpc } from './bare-object.ts';
import { countStorage } from './count-storage.ts';
import { creator, ITEM, STORY, subjectOf } from './ticket-story.ts';

export { BareObject } from './bare-object.ts';

type BenchEnv = {
	readonly BARE: ObjectNamespace<BareRpc>;
	readonly TICKET: ObjectNamespace<TicketRpc>;
	readonly HUB: ObjectNamespace<HubRpc>;
	/** 'yes' in the service whose storage is counted; the timed one runs the product's classes as they are. */
	readonly COUNTED: string;
};

// Module variables are shared by all objects of a service, as one process runs them.
const use = new Map<string, StorageUse>();

function tellOf(className: string) {
	return (target: string, more: StorageUse): void => {
		const key = `${className}.${target}`;
		use.set(key, addStorageUse(use.get(key) ?? NO_STORAGE_USE, more));
	};
}

const countIf = (className: string, ctx: DurableObjectState, env: unknown): void => {
	if ((env as BenchEnv).COUNTED === 'yes') countStorage(ctx.storage, tellOf(className));
};

const nothing = async (): Promise<void> => {};
const Ticket = defineTicketObject<Cloudflare.Env>({
	projectIndex: nothing,
	sendNotices: nothing,
	lookUpPeople: async () => [],
	settle: nothing,
	carryOut: nothing,
	deliverWebhooks: nothing,
	reportTrouble: async (_, { target, trouble }) => console.error('delivery in trouble', target, trouble?.lastError),
	// An id is made as in the product, so that it costs as much; the story knows the only one that is open.
	nextId: () => (ulid(Date.now(), randomFraction) === '' ? '' : ITEM),
	now: () => Date.now()
});

export class TicketObject extends Ticket {
	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		countIf('ticket', ctx, env);
		super(ctx, env);
	}
}

const Hub = defineHubObject<Cloudflare.Env>({ now: () => Date.now() });
export class HubObject extends Hub {
	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		countIf('hub', ctx, env);
		super(ctx, env);
	}
}

const Headquarters = defineHeadquartersObject<Cloudflare.Env>({ now: () => Date.now() });
export class HeadquartersObject extends Headquarters {
	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		countIf('headquarters', ctx, env);
		super(ctx, env);
	}
}

type Plan = { readonly kind: string; readonly run: string; readonly objects: number; readonly hubs: number };

const names = ({ kind, run, objects }: Plan): string[] => Array.from({ length: objects }, (_, index) => `${kind}-${run}-${index}`);

/** Makes the objects of a run and touches each, so that the run itself meets only objects that are there. */
async function prepare(env: BenchEnv, plan: Plan): Promise<void> {
	for (const [index, name] of names(plan).entries()) {
		if (plan.kind === 'bare') await env.BARE.getByName(name).move({ commandId: 'created', command: { type: 'create' } });
		else {
			const subject = subjectOf(`SH-2611-${index}`, `hub-${plan.run}-${index % plan.hubs}`);
			const created = await env.TICKET.getByName(name).create({ commandId: 'created', by: creator, subject, definition: fieldService });
			if (!created.ok) throw new Error(created.error.code);
		}
	}
}

async function move(env: BenchEnv, kind: string, name: string, index: number): Promise<void> {
	const step = STORY[index];
	if (step === undefined) throw new Error(`the story has no step ${index}`);
	const commandId = `${name}-${index}`;
	if (kind === 'bare') {
		await env.BARE.getByName(name).move({ commandId, command: step.command });
		return;
	}
	const done = await env.TICKET.getByName(name).command({ commandId, ...step });
	if (!done.ok) throw new Error(`step ${index}: ${done.error.code}`);
}

export default {
	async fetch(request: Request, env: BenchEnv): Promise<Response> {
		try {
			return await answer(request, env);
		} catch (error) {
			return new Response(String(error), { status: 500 });
		}
	}
};
async function answer(request: Request, env: BenchEnv): Promise<Response> {
	const { pathname, searchParams } = new URL(request.url);
	const plan = {
		kind: searchParams.get('kind') ?? 'bare',
		run: searchParams.get('run') ?? '0',
		objects: Number(searchParams.get('objects')),
		hubs: Number(searchParams.get('hubs') ?? 1)
	};
	switch (pathname) {
		case '/prepare':
			await prepare(env, plan);
			break;
		// One object after another: the steps of a ticket come while the hub's window is open.
		case '/in-a-row':
			for (const name of names(plan).slice(Number(searchParams.get('from')), Number(searchParams.get('to'))))
				for (const step of STORY.keys()) await move(env, plan.kind, name, step);
			break;
		// Every object makes one step, before any of them makes the next: as in life, a ticket's steps are apart.
		case '/apart':
			for (const name of names(plan)) await move(env, plan.kind, name, Number(searchParams.get('step')));
			break;
		case '/use': {
			const counted = Object.fromEntries(use);
			use.clear();
			return Response.json(counted);
		}
	}
	return Response.json({ steps: STORY.length });
}
