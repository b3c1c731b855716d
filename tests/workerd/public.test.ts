import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { HOUR } from '#shared/kernel/instant.ts';
import { createSecret, hashSecret } from '#worker/crypto/secret-token.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { deleteOrphans } from '#worker/use-cases/delete-orphans.ts';
import { ticketIdOf } from '#worker/use-cases/ticket-id-of.ts';
import { call, commandId, installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give, PNG, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const file = (change: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
	call<{ number: string; trackPath: string; urgency?: string; code?: string }>(
		null,
		'POST',
		'/api/v1/public/entries/storecode01/requests',
		{
			commandId: commandId(),
			title: '冰箱不制冷',
			name: '李先生',
			phone: '139 0000 5678',
			...change
		},
		headers
	);

const tokenOf = (trackPath: string) => trackPath.slice('/t/'.length);

describe('a scanned store code', () => {
	it('tells what it stands for, and nothing about anybody', async () => {
		expect((await call(null, 'GET', '/api/v1/public/entries/storecode01')).body).toEqual({
			kind: 'store',
			company: '云杉家电',
			store: { name: '云杉静安寺店', address: '上海市静安区南京西路1618号' },
			equipment: null,
			asksContact: true
		});
		expect((await call(null, 'GET', '/api/v1/public/entries/nosuchcode')).body).toMatchObject({ code: 'entry.not-found' });
	});

	it('takes a request with a photo and answers a link to follow it by', async () => {
		const photo = (await call<{ id: string }>(null, 'POST', '/api/v1/public/entries/storecode01/files', PNG, { 'content-type': 'image/png' })).body
			.id;
		const filed = await file({ photos: [photo] });
		expect(filed.status).toBe(201);
		const view = (await call<TrackerView>(null, 'GET', `/api/v1/public/track/${tokenOf(filed.body.trackPath)}`)).body;
		expect(view).toMatchObject({ number: filed.body.number, stage: 'new', photos: [photo], timeline: [{ kind: 'created', by: 'customer' }] });
		expect(
			(await call(null, 'GET', `/api/v1/public/track/${tokenOf(filed.body.trackPath)}/files/${photo}`)).response.headers.get('content-type')
		).toBe('image/png');
	});

	it('asks for what it needs to reach the customer', async () => {
		expect((await file({ phone: undefined })).body).toMatchObject({ code: 'entry.contact-required', errors: [{ pointer: '/phone' }] });
	});

	it('files a retried request once', async () => {
		const id = commandId();
		const [first, again] = [await file({ commandId: id }), await file({ commandId: id })];
		expect(again.body.number).toBe(first.body.number);
	});
});

describe('an urgent request', () => {
	const from = (address: string) => ({ 'cf-connecting-ip': address });
	const listed = async (number: string) =>
		(await call<{ items: { urgent: boolean; priority: string }[] }>('ops', 'GET', `/api/v1/tickets?q=${number}`)).body.items[0];

	it('goes past the desk three times an hour from one address; after that it is filed as a normal one, and says so', async () => {
		const first = commandId();
		const filed = [await file({ urgent: true, commandId: first }, from('198.51.100.7'))];
		for (let i = 0; i < 3; i += 1) filed.push(await file({ urgent: true }, from('198.51.100.7')));
		expect(filed.map(({ status, body }) => [status, body.urgency])).toEqual([
			[201, 'urgent'],
			[201, 'urgent'],
			[201, 'urgent'],
			[201, 'limited']
		]);
		expect((await file({ urgent: true, commandId: first }, from('198.51.100.7'))).body.urgency).toBe('urgent');
		expect((await file({}, from('198.51.100.7'))).body.urgency).toBe('normal');
		expect((await file({ urgent: true }, from('198.51.100.8'))).body.urgency).toBe('urgent');
	});

	it('goes past the desk ten times an hour from one store, whoever sends it', async () => {
		const urgencies: (string | undefined)[] = [];
		for (let i = 0; i < 10; i += 1) urgencies.push((await file({ urgent: true }, from(`203.0.113.${i}`))).body.urgency);
		expect(urgencies.at(-1)).toBe('limited');
		const last = await file({ urgent: true }, from('203.0.113.99'));
		await expect.poll(() => listed(last.body.number)).toMatchObject({ urgent: false, priority: 'P2' });
	});
});

describe('photos', () => {
	it('that no ticket shows are deleted after a day, and those that one shows are kept', async () => {
		const upload = async () =>
			(await call<{ id: string }>(null, 'POST', '/api/v1/public/entries/storecode01/files', PNG, { 'content-type': 'image/png' })).body.id;
		const [kept, orphan] = [await upload(), await upload()];
		expect((await file({ photos: [kept] })).status).toBe(201);
		const deps = createDeps(env);
		const there = async () => Promise.all([kept, orphan].map(async (id) => (await deps.files.get(id)) !== null));
		await deleteOrphans(deps, Date.now() + 23 * HOUR);
		expect(await there()).toEqual([true, true]);
		await deleteOrphans(deps, Date.now() + 26 * HOUR);
		expect(await there()).toEqual([true, false]);
	});

	it('of a tracking link are no way round the limit on looks, and guesses at links are counted by address', async () => {
		const id = commandId();
		const { body } = await file({ commandId: id });
		const address = { 'cf-connecting-ip': '192.0.2.1' };
		const read = () => call(null, 'GET', `/api/v1/public/track/${tokenOf(body.trackPath)}/files/none`, undefined, address);
		expect((await read()).status).toBe(404);
		const ticketId = await ticketIdOf('entry:storecode01', id);
		for (let i = 0; i < 600; i += 1) await env.TICKET.getByName(ticketId).tracker();
		expect((await read()).body).toMatchObject({ status: 429, code: 'access.wait' });

		const guess = () => call(null, 'GET', `/api/v1/public/track/${'x'.repeat(22)}`, undefined, address);
		expect((await guess()).body).toMatchObject({ status: 404, code: 'link.not-found' });
		for (let i = 0; i < 600; i += 1) await env.GATE.getByName('public-read:192.0.2.1').pass({ limit: 600, windowMs: 60_000, at: Date.now() });
		expect((await guess()).body).toMatchObject({ status: 429, code: 'access.wait' });
	});
});

describe('a tracking link', () => {
	it('lets the customer accept and rate, and closes the ticket', async () => {
		const ticketId = await workUpToAcceptance();
		await drained(ticketId);
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const path = `/api/v1/public/track/${token}`;
		const asked = (await call<TrackerView>(null, 'GET', path)).body;
		expect(asked.ask?.kind).toBe('approve');
		expect(asked.statement?.totalMinor).toBe(23_222);
		const rating = (
			await call<TrackerView>(null, 'POST', `${path}/commands`, {
				commandId: commandId(),
				command: { type: 'submit', itemId: asked.ask?.itemId, outcome: 'accepted', answers: {} }
			})
		).body;
		expect(rating.ask?.kind).toBe('survey');
		const done = (
			await call<TrackerView>(null, 'POST', `${path}/commands`, {
				commandId: commandId(),
				command: { type: 'submit', itemId: rating.ask?.itemId, outcome: 'rated', answers: { score: 5 } }
			})
		).body;
		expect(done).toMatchObject({ stage: 'closed', rating: 5, ask: null });
	});

	it('made before tokens named their ticket opens it until a new one takes its place', async () => {
		const { ticketId } = await createTicket();
		const token = createSecret(16);
		const { db } = createDeps(env);
		const old = { id: await hashSecret(token), ticketId, createdAt: 1, expiresAt: Date.now() + HOUR, revokedAt: null, namesTicket: false };
		await db.insert(trackingLink).values(old);
		const look = () => call<TrackerView>(null, 'GET', `/api/v1/public/track/${token}`);
		expect((await look()).status).toBe(200);
		await call('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`);
		expect((await look()).status).toBe(404);
	});

	it('opens no other ticket than the one it was made for', async () => {
		const [one, other] = [await createTicket(), await createTicket()];
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${one.ticketId}/link`)).body;
		const forged = token.replace(one.ticketId, other.ticketId);
		expect(forged).not.toBe(token);
		expect((await call(null, 'GET', `/api/v1/public/track/${forged}`)).status).toBe(404);
	});

	it('takes one urge, and says how long to wait for the next', async () => {
		const filed = await file();
		const urge = () =>
			call<{ code: string; detail: string }>(null, 'POST', `/api/v1/public/track/${tokenOf(filed.body.trackPath)}/commands`, {
				commandId: commandId(),
				command: { type: 'urge' }
			});
		expect((await urge()).status).toBe(200);
		expect((await urge()).body).toMatchObject({
			status: 429,
			code: 'ticket.urged-recently',
			detail: '已经催办，我们正在加急处理。10 分钟后可再次催办。'
		});
	});

	it('does not show photos that staff kept internal', async () => {
		const ticketId = await workUpToAcceptance();
		const photo = (await call<{ id: string }>('agent.sh', 'POST', '/api/v1/files', PNG, { 'content-type': 'image/png' })).body.id;
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '内部照片', photos: [photo] }));
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		expect((await call(null, 'GET', `/api/v1/public/track/${token}/files/${photo}`)).body).toMatchObject({ code: 'file.not-found' });
	});
});
