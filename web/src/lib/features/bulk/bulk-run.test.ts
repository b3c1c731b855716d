import { expect, it, vi } from 'vitest';
import type { ApiResult } from '#lib/api-client.ts';
import type { SentCommand } from '#lib/ticket-client/send-command.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { BulkAction } from './bulk-action.ts';
import { BulkRun } from './bulk-run.ts';

const ticket = (id: string) => aTicket({ id, subject: aSubject({ number: id }) });
const snapshot = (id: string): TicketSnapshot => ({ ticket: ticket(id), definition: fieldService, journal: [] });
const actorOf = () => ({ kind: 'user', id: 'me', name: 'Me', permissions: PERMISSIONS }) as const;
const receipt = (id: string): ApiResult<CommandReceipt> => ({
	ok: true,
	value: { ticketId: id, number: id, seq: 2, version: 2, stage: 'new', replayed: false }
});
const refusal = (code: string): ApiResult<CommandReceipt> => ({
	ok: false,
	problem: { type: 'about:blank', status: 409, code, title: '', detail: `${code} said` }
});

function run(
	ids: readonly string[],
	send: (command: SentCommand) => ApiResult<CommandReceipt>,
	action: BulkAction = { kind: 'prioritise', priority: 'P0' }
) {
	const sent: SentCommand[] = [];
	const onreport = vi.fn();
	const bulk = new BulkRun({
		action,
		cards: ids.map((id) => ticketCard(ticket(id))),
		actorOf,
		onreport,
		load: async (id) => ({ ok: true, value: snapshot(id) }),
		send: async (command) => {
			sent.push(command);
			return send(command);
		}
	});
	return { bulk, sent, onreport };
}

it('gives each ticket one command and tells how far it is', async () => {
	const { bulk, sent, onreport } = run(['a', 'b', 'c', 'd', 'e'], ({ ticketId }) => receipt(ticketId));
	expect(await bulk.run()).toEqual({ running: false, done: 5, total: 5, failures: [] });
	expect(sent.map(({ ticketId }) => ticketId).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(5);
	expect(onreport.mock.calls.map(([{ done }]) => done)).toEqual([0, 1, 2, 3, 4, 5, 5]);
	expect(bulk.takeDeeds().map(({ command }) => command.type)).toEqual(Array.from({ length: 5 }, () => 'ticket.prioritise'));
});

it('keeps what failed with its reason and tries only that again', async () => {
	let stale = true;
	const { bulk, sent } = run(['a', 'b', 'c'], ({ ticketId }) => (ticketId === 'b' && stale ? refusal('ticket.stale') : receipt(ticketId)));
	const first = await bulk.run();
	expect([first.done, first.failures.map(({ card, reason }) => [card.number, reason])]).toEqual([2, [['b', 'ticket.stale said']]]);
	stale = false;
	expect(await bulk.run()).toMatchObject({ done: 3, failures: [] });
	const tries = sent.filter(({ ticketId }) => ticketId === 'b');
	expect(tries).toHaveLength(2);
	expect(new Set(tries.map(({ commandId }) => commandId)).size).toBe(2);
});

it('has what worked taken back, also when something else failed, and each deed once', async () => {
	let stale = true;
	const { bulk } = run(['a', 'b', 'c'], ({ ticketId }) => (ticketId === 'b' && stale ? refusal('ticket.stale') : receipt(ticketId)));
	const taken = () => bulk.takeDeeds().map(({ receipt: { number } }) => number);
	await bulk.run();
	expect(taken()).toEqual(['a', 'c']);
	stale = false;
	await bulk.run();
	expect([taken(), taken()]).toEqual([['b'], []]);
});

it('takes no words back', async () => {
	const { bulk } = run(['a'], ({ ticketId }) => receipt(ticketId), { kind: 'urge' });
	expect(await bulk.run()).toMatchObject({ done: 1 });
	expect(bulk.takeDeeds()).toEqual([]);
});

it('repeats the very same command when nobody knows whether it arrived', async () => {
	let cut = true;
	const { bulk, sent } = run(['a'], () => (cut ? refusal('client.network') : receipt('a')));
	await bulk.run();
	cut = false;
	await bulk.run();
	expect(sent[1]).toEqual(sent[0]);
});

it('leaves alone what is as it should be already', async () => {
	const { bulk, sent } = run(['a'], () => receipt('a'));
	const same = new BulkRun({
		action: { kind: 'prioritise', priority: 'P2' },
		cards: [ticketCard(ticket('a'))],
		actorOf,
		onreport: () => {},
		load: async () => ({ ok: true, value: snapshot('a') }),
		send: async () => refusal('unexpected')
	});
	expect(await same.run()).toMatchObject({ done: 1, failures: [] });
	expect([same.takeDeeds(), bulk.takeDeeds(), sent]).toEqual([[], [], []]);
});
