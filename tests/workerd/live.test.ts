import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BoardChange, BoardSnapshot } from '#shared/contract/socket/board.ts';
import { CLOSE_PROTOCOL, CLOSE_REVOKED } from '#shared/contract/socket/protocol.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { call, installCompany, sessionIdOf } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const isPresence = (type: string) => type === 'presence';

describe('a ticket’s room', () => {
	it('gives a client that was cut off during fifty changes each of them exactly once, in order', async () => {
		const { ticketId } = await createTicket();
		const path = `/api/v1/tickets/${ticketId}/live`;
		const first = await RoomClient.open('agent.sh', path);
		await first.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '断线之前' }));
		await first.until(() => first.changes().length === 1);
		const since = first.seq;
		first.close();

		for (let i = 0; i < 50; i += 1) await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: `第${i}条` }));
		const again = await RoomClient.open('agent.sh', `${path}?since=${since}`);
		await again.until((messages) => messages.some(({ type }) => type === 'resume'));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '重连之后' }));
		await again.until(() => again.changes().length >= 51);
		const seqs = [...first.changes<JournalEntry>(), ...again.changes<JournalEntry>()].map(({ seq }) => seq);
		expect(seqs).toEqual(Array.from({ length: 52 }, (_, index) => index + 2));
		again.close();
	});

	it('never shows the customer’s side what is internal', async () => {
		const ticketId = await workUpToAcceptance();
		const link = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const tracker = await RoomClient.open(null, `/api/v1/public/track/${link.token}/live`);
		await tracker.until((messages) => messages.length > 0);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '内部机密' }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'customer', text: '请留意来电' }));
		await tracker.until(() => tracker.changes().length >= 2);
		const told = JSON.stringify(tracker.messages);
		expect(told).toContain('请留意来电');
		for (const secret of ['内部机密', '13800001234', '138****1234', '谢建国', 'tech.sh', '/hq/']) expect(told).not.toContain(secret);
		tracker.close();
	});

	it('closes the customer’s socket when the link is rotated, and refuses the old link', async () => {
		const { ticketId } = await createTicket();
		const link = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const tracker = await RoomClient.open(null, `/api/v1/public/track/${link.token}/live`);
		await tracker.until((messages) => messages.length > 0);
		await call('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`);
		await tracker.until((_, closed) => closed !== undefined);
		expect(tracker.closed).toEqual({ code: CLOSE_REVOKED });
		expect((await call(null, 'GET', `/api/v1/public/track/${link.token}`)).body).toMatchObject({ status: 404, code: 'link.not-found' });
	});

	it('tells who is here, and when they leave', async () => {
		const { ticketId } = await createTicket();
		const one = await RoomClient.open('agent.sh', `/api/v1/tickets/${ticketId}/live`);
		const two = await RoomClient.open('dispatch.sh', `/api/v1/tickets/${ticketId}/live`);
		const names = () =>
			one.messages.flatMap((message) => (message.type === 'presence' ? [(message.viewers[ticketId] ?? []).map(({ name }) => name).sort()] : []));
		await one.until(() => names().some((list) => list.length === 2));
		two.close();
		await one.until(() => names().at(-1)?.length === 1);
		expect(names().at(-1)).toEqual(['谢建国']);
		one.close();
	});

	it('sends away whoever doesn’t speak the protocol', async () => {
		const { ticketId } = await createTicket();
		const client = await RoomClient.open('agent.sh', `/api/v1/tickets/${ticketId}/live`);
		client.send('{"v":9}');
		await client.until((_, closed) => closed !== undefined);
		expect(client.closed).toEqual({ code: CLOSE_PROTOCOL });
	});
});

describe('a hub’s board', () => {
	it('shows a new ticket and its moves, and lets it go when it closes', async () => {
		const board = await RoomClient.open('dispatch.sh', '/api/v1/boards/h-sh/live');
		await board.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		const ticketId = await workUpToAcceptance();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rated', answers: { score: 4 } }));
		const of = () => board.changes<BoardChange>().filter((change) => (change.kind === 'card' ? change.card.ticketId : change.ticketId) === ticketId);
		await board.until(() => of().some(({ kind }) => kind === 'gone'));
		const seqs = of().flatMap((change) => (change.kind === 'card' ? [change.card.seq] : []));
		expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
		expect(of().at(-1)).toEqual({ kind: 'gone', ticketId, stage: 'closed' });
		board.close();
	});

	it('gives a technician only his own tickets, and takes one away when it goes to another', async () => {
		const board = await RoomClient.open('tech.sh', '/api/v1/boards/h-sh/live');
		await board.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		const other = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', other.ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(other.ticketId, ticketId);
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
		await board.until(() => board.changes<BoardChange>().some((change) => change.kind === 'gone' && change.ticketId === ticketId));
		const seen = board.changes<BoardChange>().map((change) => (change.kind === 'card' ? change.card.ticketId : change.ticketId));
		expect(new Set(seen)).toEqual(new Set([ticketId]));
		board.close();
	});

	it('resumes with exactly what was missed, and with a snapshot after a long absence', async () => {
		const first = await RoomClient.open('ops', '/api/v1/boards/h-sh/live');
		await first.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		const since = first.seq;
		first.close();
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const again = await RoomClient.open('ops', `/api/v1/boards/h-sh/live?since=${since}`);
		await again.until((messages) => messages.some(({ type }) => !isPresence(type)));
		expect(again.changes<BoardChange>().map((change) => (change.kind === 'card' ? change.card.ticketId : ''))).toEqual([ticketId]);
		again.close();
		const ancient = await RoomClient.open('ops', '/api/v1/boards/h-sh/live?since=999999');
		await ancient.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		ancient.close();
	});

	it('shows a board that opens later who has a ticket open already, also after the hub has slept', async () => {
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const reader = await RoomClient.open('agent.sh', `/api/v1/tickets/${ticketId}/live`);
		const firstBoard = await RoomClient.open('dispatch.sh', '/api/v1/boards/h-sh/live');
		const facesOn = (board: RoomClient) =>
			board.messages.flatMap((message) => (message.type === 'presence' ? (message.viewers[ticketId] ?? []).map(({ name }) => name) : []));
		await firstBoard.until(() => facesOn(firstBoard).length > 0);
		expect(facesOn(firstBoard)).toContain('谢建国');
		firstBoard.close();
		await evictDurableObject(env.HUB.getByName('h-sh') as unknown as DurableObjectStub);
		const laterBoard = await RoomClient.open('ops', '/api/v1/boards/h-sh/live');
		await laterBoard.until(() => facesOn(laterBoard).length > 0);
		expect(facesOn(laterBoard)).toContain('谢建国');
		reader.close();
		laterBoard.close();
	});

	it('counts the same going along as counting afresh', async () => {
		const ticketId = await workUpToAcceptance();
		await drained(ticketId);
		const before = await env.HUB.getByName('h-sh').board('all');
		await call('admin', 'POST', '/api/v1/admin/rebuild', { what: 'hub', hubId: 'h-sh' });
		const after = (await call<BoardSnapshot>('ops', 'GET', '/api/v1/boards/h-sh')).body;
		const byId = (cards: BoardSnapshot['cards']) => [...cards].sort((a, b) => a.ticketId.localeCompare(b.ticketId));
		expect(after.counters).toEqual(before.counters);
		expect(byId(after.cards)).toEqual(byId(before.cards));
	});
});

describe('headquarters’ wall', () => {
	it('moves when a hub’s ticket moves, and shows a region only its own hubs', async () => {
		const all = await RoomClient.open('ops', '/api/v1/wall/live');
		const south = await RoomClient.open('manager.south', '/api/v1/wall/live');
		await all.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		await south.until((messages) => messages.some(({ type }) => type === 'snapshot'));
		const { ticketId } = await createTicket();
		await all.until(() => JSON.stringify(all.changes()).includes(ticketId));
		expect(JSON.stringify(south.messages)).not.toContain('h-sh');
		all.close();
		south.close();
	});

	it('can be rebuilt from its hubs', async () => {
		await call('admin', 'POST', '/api/v1/admin/rebuild', { what: 'headquarters' });
		const wall = await env.HEADQUARTERS.getByName('hq').wall('all');
		const counters = (await env.HUB.getByName('h-sh').holdings())?.counters;
		expect(wall.hubs.find(({ hubId }) => hubId === 'h-sh')).toEqual(counters);
		expect(counters?.openedToday).toBeGreaterThan(0);
		// What work cost and how it was liked is for the wall, not for boards.
		expect(Object.keys((await env.HUB.getByName('h-sh').board('all')).counters)).not.toContain('settledTodayMinor');
	});
});

describe('one’s notices', () => {
	it('read in one tab are read in the others', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(ticketId);
		const other = await RoomClient.open('tech.sh', '/api/v1/notices/live');
		const lists = () => other.messages.flatMap((message) => (message.type === 'snapshot' ? [message.data as { unread: number }] : []));
		await other.until(() => lists().length === 1);
		expect(lists()[0]?.unread).toBeGreaterThan(0);
		await call('tech.sh', 'POST', '/api/v1/notices/read', {});
		await other.until(() => lists().length === 2);
		expect(lists()[1]?.unread).toBe(0);
		await call('tech.sh', 'POST', '/api/v1/notices/read', {});
		expect(lists()).toHaveLength(2);
		other.close();
	});
});

describe('ending a session', () => {
	it('closes its sockets in every room', async () => {
		const { ticketId } = await createTicket();
		const rooms = await Promise.all([
			RoomClient.open('tech2.sh', '/api/v1/notices/live'),
			RoomClient.open('tech2.sh', '/api/v1/boards/h-sh/live'),
			RoomClient.open('dispatch.sh', `/api/v1/tickets/${ticketId}/live`)
		]);
		await call('tech2.sh', 'DELETE', `/api/v1/sessions/${sessionIdOf('tech2.sh')}`);
		await Promise.all(rooms.slice(0, 2).map((room) => room.until((_, closed) => closed !== undefined)));
		expect(rooms.map(({ closed }) => closed?.code)).toEqual([CLOSE_REVOKED, CLOSE_REVOKED, undefined]);
		expect((await call('tech2.sh', 'GET', '/api/v1/me')).status).toBe(401);
		rooms[2]?.close();
	});
});
