import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, installCompany } from './support/company.ts';
import { inOrder, publish, step } from './support/linked-flows.ts';
import { createTicket, detail, expectOk, give } from './support/story.ts';

const t = (zh: string, en: string) => ({ zh, en });

beforeAll(async () => {
	await installCompany();
	await publish(
		inOrder('parts-wanted', [
			step('order', '订购配件'),
			{
				id: 'arrival',
				kind: 'wait-event',
				label: t('等待到货', 'Waiting for the parts'),
				stage: 'doing',
				events: [
					{ key: 'arrived', event: 'part-arrived', label: t('配件已到', 'Parts arrived') },
					{ key: 'refunded', event: 'signal', name: 'refunded', label: t('供应商已退款', 'Refunded by the supplier') },
					{ key: 'replied', event: 'customer-reply', label: t('客户不等了', 'The customer waits no longer') }
				]
			},
			step('fix', '安装配件')
		])
	);
});

const places = async (ticketId: string) => (await detail(ticketId)).ticket.flow.tokens.map(({ nodeId }) => nodeId);
const arrived = (note = '') => ({ type: 'ticket.occur', event: 'part-arrived', note });

async function waiting(): Promise<string> {
	const { ticketId } = await createTicket({ scenarioId: 'parts-wanted' });
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers: {} }));
	expect(await places(ticketId)).toEqual(['arrival']);
	return ticketId;
}

describe('what a step waits for', () => {
	it('is said to have happened by staff, with a note in the journal, and the flow goes on', async () => {
		const ticketId = await waiting();
		await expectOk(give('agent.sh', ticketId, arrived('到货单 SF1088')));
		expect(await places(ticketId)).toEqual(['fix']);
		const { journal } = await detail(ticketId);
		expect(journal.at(-1)?.actor).toMatchObject({ kind: 'user', id: 'agent.sh' });
		expect(journal.at(-1)?.events[0]).toMatchObject({ type: 'event.occurred', nodeId: 'arrival', event: 'part-arrived', note: '到货单 SF1088' });
	});

	it('counts once: nobody waits for it a second time, which is said in words', async () => {
		const ticketId = await waiting();
		await expectOk(give('agent.sh', ticketId, arrived()));
		const again = await give('agent.sh', ticketId, arrived());
		expect(again).toMatchObject({ status: 409, body: { code: 'flow.not-waiting' } });
		expect(await places(ticketId)).toEqual(['fix']);
	});

	it('is told apart by its name', async () => {
		const ticketId = await waiting();
		const other = await give('agent.sh', ticketId, { type: 'ticket.occur', event: 'signal', name: 'rejected', note: '' });
		expect(other).toMatchObject({ status: 409, body: { code: 'flow.not-waiting' } });
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.occur', event: 'signal', name: 'refunded', note: '' }));
		expect(await places(ticketId)).toEqual(['fix']);
	});

	it('is nothing that others may say, and a customer’s reply is the customer’s', async () => {
		const ticketId = await waiting();
		expect((await give('manager.south', ticketId, arrived())).status).toBe(404);
		expect((await give('agent.sh', ticketId, { type: 'ticket.occur', event: 'customer-reply', note: '' })).status).toBe(422);
		const told = await env.TICKET.getByName(ticketId).command({
			commandId: 'occur-by-customer',
			by: { kind: 'customer' },
			command: { type: 'ticket.occur', event: 'part-arrived', note: '' }
		});
		expect(told).toMatchObject({ ok: false, error: { code: 'ticket.forbidden' } });
		expect(await places(ticketId)).toEqual(['arrival']);
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const command = { type: 'comment', text: '不用等了，谢谢。' };
		expect((await call(null, 'POST', `/api/v1/public/track/${token}/commands`, { commandId: 'customer-replies-01', command })).status).toBe(200);
		expect(await places(ticketId)).toEqual(['fix']);
	});
});
