import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandReceipt, TicketDetail } from '#shared/contract/http/ticket.ts';
import { call, commandId, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

describe('a ticket', () => {
	it('runs from creation to a rated close, and settles its money on the way', async () => {
		const ticketId = await workUpToAcceptance();
		await drained(ticketId);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rated', answers: { score: 5, comment: '师傅很专业' } }));
		await drained(ticketId);
		const { ticket, journal } = await detail(ticketId);
		expect(ticket.flow.status).toBe('ended');
		expect(ticket.rating).toBe(5);
		// Tier 1: 120.00 and 45.55 each +10 %, rounded once: 132.00 and 50.11.
		expect(ticket.statement).toMatchObject({
			totalMinor: 13_200 + 2 * 5_011,
			lines: [{ unitPriceMinor: 13_200 }, { unitPriceMinor: 5_011, amountMinor: 10_022 }]
		});
		expect(ticket.statement?.netMinor).toBe((ticket.statement?.totalMinor ?? 0) - (ticket.statement?.taxMinor ?? 0));
		expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
		expect(journal.find(({ events }) => events.some(({ type }) => type === 'item.submitted'))?.actor).toEqual({
			kind: 'user',
			id: 'agent.sh',
			name: '谢建国'
		});
		const { body } = await call<{ items: { id: string; stage: string; totalMinor: number }[] }>(
			'ops',
			'GET',
			`/api/v1/tickets?q=${ticket.subject.number}`
		);
		expect(body.items).toMatchObject([{ id: ticketId, stage: 'closed', totalMinor: ticket.statement?.totalMinor }]);
	});

	it('goes straight to dispatch when it is urgent', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		expect((await detail(ticketId)).ticket).toMatchObject({ subject: { priority: 'P0' }, flow: { items: [{ nodeId: 'dispatch' }] } });
	});

	it('answers a repeated command with the first receipt and does nothing twice', async () => {
		const { ticketId } = await createTicket();
		const envelope = { commandId: commandId() };
		const command = { type: 'ticket.comment', audience: 'internal', text: '已联系客户' };
		const first = await expectOk(give('agent.sh', ticketId, command, envelope));
		await expectOk(give('agent.sh', ticketId, { ...command, text: '又一条' }));
		const again = await expectOk(give('agent.sh', ticketId, command, envelope));
		expect(again).toEqual({ ...first, replayed: true });
		expect((await detail(ticketId)).ticket.commentCount).toBe(2);
	});

	it('answers a repeated command also to somebody who lost the ticket since', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		const itemId = (await detail(ticketId)).ticket.flow.items[0]?.id;
		const envelope = { commandId: commandId(), command: { type: 'ticket.depart', itemId } };
		const send = () => call<CommandReceipt>('tech.sh', 'POST', `/api/v1/tickets/${ticketId}/commands`, envelope);
		const first = await send();
		expect(first.status).toBe(200);
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
		expect((await call('tech.sh', 'GET', `/api/v1/tickets/${ticketId}`)).status).toBe(404);
		expect((await send()).body).toEqual({ ...first.body, replayed: true });
		// What somebody else did is not theirs to repeat.
		const other = await call<{ code: string }>('tech.gz', 'POST', `/api/v1/tickets/${ticketId}/commands`, envelope);
		expect(other.body.code).toBe('ticket.not-found');
	});

	it('creates one ticket for a repeated creation, under one number', async () => {
		const id = commandId();
		const first = await createTicket({ commandId: id });
		const again = await createTicket({ commandId: id });
		expect(again).toEqual({ ...first, replayed: true });
	});

	it('refuses a stale command with the current state', async () => {
		const { ticketId, version } = await createTicket();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P1' }));
		const { status, body } = await give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P3' }, { expectedVersion: version });
		expect(status).toBe(409);
		expect(body).toMatchObject({ code: 'ticket.stale', current: { ticket: { version: version + 1, subject: { priority: 'P1' } } } });
	});

	it('does not call a command stale because somebody talked', async () => {
		const { ticketId, version } = await createTicket();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '备注' }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P1' }, { expectedVersion: version }));
	});

	it('lets one of two conflicting commands win', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		const before = (await detail(ticketId)).ticket;
		const assign = (technicianId: string) =>
			call<CommandReceipt & { code: string; current: TicketDetail }>('dispatch.sh', 'POST', `/api/v1/tickets/${ticketId}/commands`, {
				commandId: commandId(),
				expectedVersion: before.version,
				command: { type: 'ticket.assign', itemId: before.flow.items[0]?.id, technicianId }
			});
		const replies = await Promise.all([assign('tech.sh'), assign('tech2.sh')]);
		expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
		const lost = replies.find(({ status }) => status === 409);
		expect(lost?.body.current.ticket.flow.dispatched).not.toBeNull();
	});

	it('numbers tickets of a hub without a gap or a double, however many come at once', async () => {
		const receipts = await Promise.all(Array.from({ length: 12 }, () => createTicket()));
		const counts = receipts.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b);
		expect(receipts.every(({ number }) => /^SH-\d{4}-\d{6}$/.test(number))).toBe(true);
		expect(counts).toEqual(counts.map((_, index) => (counts[0] ?? 0) + index));
	});

	it('returns to the step before, and comes back', async () => {
		const { ticketId } = await createTicket();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'noise' } }));
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.return', reason: '地址不完整' }));
		expect((await detail(ticketId)).ticket.flow.items).toMatchObject([{ nodeId: 'accept', holder: { kind: 'group', permission: 'ticket.handle' } }]);
	});

	it('sends a customer’s rejection back to the same technician', async () => {
		const ticketId = await workUpToAcceptance();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rework', answers: { remark: '还是不制冷' } }));
		expect((await detail(ticketId)).ticket.flow.items).toMatchObject([
			{ nodeId: 'on-site', stage: 'dispatched', checkedInAt: null, holder: { kind: 'person', id: 'tech.sh' } }
		]);
	});
});

describe('refusals', () => {
	it('name the field and the cure in the reader’s language', async () => {
		const { ticketId } = await createTicket();
		const { body, status } = await give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} });
		expect(status).toBe(422);
		expect(body).toMatchObject({ code: 'form.required', detail: '请填写“故障类型”。', errors: [{ pointer: '/command/answers/faultType' }] });
	});

	it('keep a technician from working before checking in', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		expect((await give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers: {} })).body.code).toBe('flow.check-in-first');
	});

	it('keep unknown catalogue codes and other people’s photos out', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await expectOk(give('tech.sh', ticketId, { type: 'ticket.checkIn' }));
		const submit = (answers: Record<string, unknown>) => give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers });
		expect((await submit({ serviceItems: [{ code: 'NOPE', quantityMilli: 1000 }] })).body).toMatchObject({
			code: 'catalog.unknown-code',
			errors: [{ pointer: '/command/answers/serviceItems' }]
		});
		expect((await submit({ photos: ['somebody-elses'] })).body).toMatchObject({
			code: 'file.not-found',
			errors: [{ pointer: '/command/answers/photos' }]
		});
	});

	it('send nobody who doesn’t work for the hub', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		expect((await give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.gz' })).body.code).toBe('technician.not-found');
	});

	it('stop at a technician’s full hands', async () => {
		let last = '';
		for (let i = 0; i < 14; i += 1) {
			const { ticketId } = await createTicket({ urgent: true });
			last = (await give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' })).body.code ?? '';
			if (last !== '') break;
		}
		expect(last).toBe('hub.technician-full');
	});
});
