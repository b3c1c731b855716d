import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleView } from '#shared/contract/http/module.ts';
import type { ScenarioDetail, ScenarioView } from '#shared/contract/http/scenario.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import type { Module } from '#shared/domain/scenario/module.ts';
import { type Account, call, commandId, installCompany } from './support/company.ts';
import { createTicket, detail, drained } from './support/story.ts';

beforeAll(installCompany);

type Problem = { readonly code: string; readonly detail: string };
const api = <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, account: Account = 'admin') =>
	call<T & Problem>(account, method, `/api/v1${path}`, body);

const turn = (module: Module, enabled: boolean) => api<{ items: ModuleView[] }>('PATCH', `/modules/${module}`, { enabled });

const draw = (id: string, definition: FlowDefinition, change: Record<string, unknown> = {}) =>
	api<ScenarioDetail>('POST', '/scenarios', { id, name: { zh: '咨询', en: 'Question' }, industry: 'general', definition, ...change });

describe('modules', () => {
	it('tell which scenarios switching them off takes away, and how many tickets run on them', async () => {
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const { body } = await api<{ items: ModuleView[] }>('GET', '/modules');
		expect(body.items.find(({ key }) => key === 'on-site')).toEqual({
			key: 'on-site',
			enabled: true,
			scenarios: [{ id: 'field-service', name: fieldService.name, enabled: true, running: 1 }]
		});
		expect(body.items.find(({ key }) => key === 'approval')?.scenarios).toEqual([]);
	});

	it('that are off take their scenarios from new tickets; those that run go on, and back on they are offered again', async () => {
		const { ticketId } = await createTicket();
		await draw('question', aDefinition());
		await api('POST', '/scenarios/question/publish', { version: 1 });
		const off = await turn('on-site', false);
		expect(off.body.items.find(({ key }) => key === 'on-site')?.enabled).toBe(false);
		expect((await detail((await createTicket()).ticketId)).ticket.subject.scenario.id).toBe('question');
		const named = { commandId: commandId(), title: '空调不制冷', customerId: 'c-1', scenarioId: 'field-service' };
		const refused = await api('POST', '/tickets', named, 'agent.sh');
		expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
			409,
			'scenario.module-off',
			'这个场景用到已停用的模块：上门服务。请先启用模块，或改掉用到它的步骤。'
		]);
		const chosen = await api<{ items: ScenarioView[] }>('GET', '/scenarios', undefined, 'agent.sh');
		expect(chosen.body.items.map(({ id }) => id)).toEqual(['question']);
		const drawn = await api<{ items: ScenarioView[] }>('GET', '/scenarios');
		expect(drawn.body.items.find(({ id }) => id === 'field-service')?.off).toEqual(['on-site']);
		expect((await detail(ticketId)).ticket.flow.status).toBe('running');
		await turn('on-site', true);
		expect((await detail((await createTicket()).ticketId)).ticket.subject.scenario.id).toBe('field-service');
	});

	it('that are off keep a scenario from being published and from being switched on, in words', async () => {
		await draw('visits', fieldService);
		await turn('survey', false);
		const published = await api('POST', '/scenarios/visits/publish', { version: 1 });
		await api('PATCH', '/scenarios/field-service', { enabled: false });
		const on = await api('PATCH', '/scenarios/field-service', { enabled: true });
		const renamed = await api('PATCH', '/scenarios/field-service', { name: { zh: '上门维修', en: 'Repair' } });
		const more = await api('PATCH', '/scenarios/question', { modules: ['survey'] });
		await turn('survey', true);
		const again = await api('PATCH', '/scenarios/field-service', { enabled: true });
		expect([published, on, renamed, more, again].map(({ status, body }) => [status, body.code])).toEqual([
			[409, 'scenario.module-off'],
			[409, 'scenario.module-off'],
			[200, undefined],
			[409, 'scenario.module-off'],
			[200, undefined]
		]);
		expect(published.body.detail).toContain('客户评价');
	});

	it('are switched by nobody without the right, and written down', async () => {
		expect((await api('PATCH', '/modules/parts', { enabled: false }, 'manager.east')).status).toBe(403);
		expect((await api('PATCH', '/modules/nothing', { enabled: false })).status).toBe(422);
		const audit = await call<{ items: { action: string; subject: string }[] }>('admin', 'GET', '/api/v1/audit?kind=scenario');
		expect(audit.body.items.some(({ action, subject }) => action === 'scenario.module-switched' && subject === 'survey')).toBe(true);
	});
});
