import { ulid } from 'ulid';
import { defineHeadquartersObject } from '#durable/headquarters/headquarters-object.ts';
import { defineHubObject } from '#durable/hub/hub-object.ts';
import { defineInboxObject } from '#durable/inbox/inbox-object.ts';
import { defineTicketObject } from '#durable/ticket/ticket-object.ts';
import { randomFraction } from './crypto/random-fraction.ts';
import { createDeps } from './deps.ts';
import { carryOut } from './projections/carry-out.ts';
import { deliverWebhooks } from './projections/deliver-webhooks.ts';
import { projectIndex } from './projections/project-index.ts';
import { reportTrouble } from './projections/report-trouble.ts';
import { sendNotices } from './projections/send-notices.ts';
import { settle } from './projections/settle.ts';
import { lookUpPeople } from './use-cases/look-up-people.ts';

const now = (): number => Date.now();

// The composition root of the objects: they know ports, only this file knows what is behind them.

export class TicketObject extends defineTicketObject<Env>({
	projectIndex: (env, news) => projectIndex(createDeps(env), news),
	sendNotices: (env, news) => sendNotices(createDeps(env), news),
	lookUpPeople: (env, path, queries) => lookUpPeople(createDeps(env), path, queries),
	settle: (env, news) => settle(createDeps(env), news),
	carryOut: (env, news) => carryOut(createDeps(env), news),
	deliverWebhooks: (env, news) => deliverWebhooks(createDeps(env), news),
	reportTrouble: (env, report) => reportTrouble(createDeps(env), report),
	nextId: () => ulid(now(), randomFraction),
	now
}) {}

export class HubObject extends defineHubObject<Env>({ now }) {}

export class HeadquartersObject extends defineHeadquartersObject<Env>({ now }) {}

export class InboxObject extends defineInboxObject<Env>({ now }) {}

export { GateObject } from '#durable/gate/gate-object.ts';
