import { beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioDetail, ScenarioView } from '#shared/contract/http/scenario.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { type Account, call, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

type Problem = { readonly code: string; readonly detail: string };

const api = <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, account: Account = 'admin') =>
	call<T & Problem>(account, method, `/api/v1/scenarios${path}`, body);

const draw = async (id: string, change: Record<string, unknown> = {}) =>
	api<ScenarioDetail>('POST', '', {
		id,
		name: { zh: '安装预约', en: 'Installation' },
		industry: 'home-appliance',
		definition: fieldService,
		...change
	});

/** The field service with a quarter of an hour for acceptance. */
const quicker: FlowDefinition = {
	...fieldService,
	nodes: fieldService.nodes.map((node) => (node.id === 'accept' && 'limitMinutes' in node ? { ...node, limitMinutes: 15 } : node))
};

describe('scenarios', () => {
	it('are drawn, published and taken by the tickets that fit them; those that run stay on their revision', async () => {
		const when = { fact: 'ticket.title', operator: 'contains', value: '安装' };
		expect((await draw('installation', { when })).status).toBe(201);
		const before = await createTicket({ title: '安装新空调' });
		expect((await detail(before.ticketId)).ticket.subject.scenario).toMatchObject({ id: 'field-service', reason: 'always' });

		const published = await api<ScenarioDetail>('POST', '/installation/publish', { version: 1, note: '首版' });
		expect(published.body).toMatchObject({
			revision: 1,
			drafting: false,
			revisions: [{ revision: 1, note: '首版', publishedBy: '宋静', running: 0 }]
		});
		const order = await api<{ items: ScenarioView[] }>('POST', '/order', { ids: ['installation', 'field-service'] });
		expect(order.body.items.map(({ id }) => id)).toEqual(['installation', 'field-service']);

		const fits = await createTicket({ title: '安装新空调' });
		const other = await createTicket({ title: '空调漏水' });
		expect((await detail(fits.ticketId)).ticket.subject.scenario).toEqual({
			id: 'installation',
			revision: 1,
			name: { zh: '安装预约', en: 'Installation' },
			reason: 'condition',
			when
		});
		expect((await detail(other.ticketId)).ticket.subject.scenario.id).toBe('field-service');

		const saved = await api<{ version: number }>('PATCH', '/installation/draft', { version: 1, definition: quicker });
		expect(saved.body.version).toBe(2);
		await api('POST', '/installation/publish', { version: 2, note: '受理提速' });
		const later = await createTicket({ title: '安装洗衣机' });
		await drained(fits.ticketId, later.ticketId);
		const limits = async (ticketId: string) => {
			const { ticket } = await detail(ticketId);
			return [ticket.subject.scenario.revision, (ticket.flow.items[0]?.dueAt ?? 0) - (ticket.flow.items[0]?.openedAt ?? 0)];
		};
		expect([await limits(fits.ticketId), await limits(later.ticketId)]).toEqual([
			[1, 30 * 60_000],
			[2, 15 * 60_000]
		]);
		const { body } = await api<ScenarioDetail>('GET', '/installation');
		expect(body.revisions.map(({ revision, running }) => [revision, running])).toEqual([
			[2, 1],
			[1, 1]
		]);
		const first = await api<{ definition: FlowDefinition }>('GET', '/installation/revisions/1');
		expect(first.body.definition).toEqual({ ...fieldService, id: 'installation', revision: 1 });
	});

	it('can be named by whoever files the ticket, unless they are switched off', async () => {
		await draw('named');
		await api('POST', '/named/publish', { version: 1 });
		const { ticketId } = await createTicket({ scenarioId: 'named' });
		expect((await detail(ticketId)).ticket.subject.scenario).toMatchObject({ id: 'named', reason: 'chosen', when: null });
		await api('PATCH', '/named', { enabled: false });
		const refused = await call<Problem>('agent.sh', 'POST', '/api/v1/tickets', {
			commandId: 'named-off-1',
			title: '空调不制冷',
			customerId: 'c-1',
			scenarioId: 'named'
		});
		expect([refused.status, refused.body.code]).toEqual([404, 'scenario.not-found']);
	});

	it('refuse a draft over somebody else’s, a flow that would jam, what is published already, and a condition that can’t be', async () => {
		await draw('refusing');
		await api('PATCH', '/refusing/draft', { version: 1, definition: quicker });
		const stale = await api('PATCH', '/refusing/draft', { version: 1, definition: fieldService });
		const broken = { ...fieldService, edges: fieldService.edges.filter(({ from }) => from !== 'survey') };
		await api('PATCH', '/refusing/draft', { version: 2, definition: broken });
		const jams = await api('POST', '/refusing/publish', { version: 3 });
		await api('PATCH', '/refusing/draft', { version: 3, definition: quicker });
		await api('POST', '/refusing/publish', { version: 4 });
		const same = await api('POST', '/refusing/publish', { version: 4 });
		const condition = await api('PATCH', '/refusing', { when: { fact: 'ticket.photos', operator: 'gt', value: 3 } });
		const taken = await draw('refusing');
		expect([stale, jams, same, condition, taken].map(({ status, body }) => [status, body.code])).toEqual([
			[409, 'scenario.draft-changed'],
			[422, 'scenario.not-publishable'],
			[409, 'scenario.unchanged'],
			[422, 'scenario.condition'],
			[409, 'scenario.id-taken']
		]);
	});

	it('are drawn by nobody without the right, and shown to choose from to who files tickets', async () => {
		const denied = await api('GET', '/field-service', undefined, 'agent.sh');
		expect([denied.status, (await api('POST', '/field-service/publish', { version: 1 }, 'manager.east')).status]).toEqual([403, 403]);
		await draw('unpublished');
		const { body } = await api<{ items: ScenarioView[] }>('GET', '', undefined, 'agent.sh');
		expect(body.items.map(({ id }) => id)).toContain('field-service');
		expect(body.items.map(({ id }) => id)).not.toContain('unpublished');
	});

	it('are tried on a sample and on a past ticket without anything happening', async () => {
		const ticketId = await workUpToAcceptance();
		const sample = await api<{ steps: { nodeId: string }[]; ended: boolean }>('POST', '/dry-run', {
			definition: fieldService,
			facts: { 'ticket.urgent': true }
		});
		expect([sample.body.steps.map(({ nodeId }) => nodeId), sample.body.ended]).toEqual([['dispatch', 'on-site', 'acceptance', 'survey'], true]);
		const past = await api<{ steps: { nodeId: string; holders: string[] }[] }>('POST', '/dry-run', { definition: fieldService, ticketId });
		expect(past.body.steps[0]).toMatchObject({ nodeId: 'accept', holders: ['permission:ticket.handle'] });
	});

	it('tell how long their tickets stayed at each node', async () => {
		const ticketId = await workUpToAcceptance();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rated', answers: { score: 5 } }));
		await drained(ticketId);
		const { body } = await api<{ nodes: { nodeId: string; tickets: number; meanMs: number }[] }>('GET', '/field-service/times');
		expect(body.nodes.find(({ nodeId }) => nodeId === 'on-site')).toMatchObject({ tickets: 1 });
	});
});
