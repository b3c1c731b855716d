import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ForetoldMigration, MigrationView } from '#shared/contract/http/migration.ts';
import type { ScenarioDetail } from '#shared/contract/http/scenario.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { type Account, call, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

type Problem = { readonly code: string; readonly detail: string };

const api = <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, account: Account = 'admin') =>
	call<T & Problem>(account, method, `/api/v1/scenarios${path}`, body);

/** The field service with acceptance under another name and a quarter of an hour. */
const renamed = FlowDefinition.parse(
	JSON.parse(
		JSON.stringify(fieldService)
			.replaceAll('"accept"', '"intake"')
			.replaceAll('form.accept.', 'form.intake.')
			.replaceAll('node.accept.', 'node.intake.'),
		(key, value: unknown) => (key === 'limitMinutes' && value === 30 ? 15 : value)
	)
);

/** A scenario with so many tickets at its first step and one at its second, and a second revision with the first step renamed. */
async function twoRevisions(id: string, accepting: number): Promise<{ accepting: string[]; dispatching: string }> {
	await api('POST', '', { id, name: { zh: '安装', en: 'Installation' }, industry: 'home-appliance', definition: fieldService });
	await api('POST', `/${id}/publish`, { version: 1 });
	const tickets: string[] = [];
	for (let index = 0; index <= accepting; index += 1) tickets.push((await createTicket({ scenarioId: id, title: `安装 ${index}` })).ticketId);
	const [dispatching = '', ...others] = tickets;
	await expectOk(give('agent.sh', dispatching, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
	await api('PATCH', `/${id}/draft`, { version: 1, definition: renamed });
	const published = await api('POST', `/${id}/publish`, { version: 2 });
	expect(published.status).toBe(200);
	await drained(...tickets);
	return { accepting: others, dispatching };
}

async function carryOut(id: string, body: unknown): Promise<MigrationView> {
	const started = await api<MigrationView>('POST', `/${id}/migrations`, body);
	let { body: migration } = started;
	for (let calls = 0; migration.finishedAt === null && calls < 20; calls += 1)
		migration = (await api<MigrationView>('POST', `/${id}/migrations/${migration.id}/continue`)).body;
	return migration;
}

describe('the tickets that run on an old revision', () => {
	it('are told ticket by ticket what would become of them, in words, and nothing happens', async () => {
		const { accepting, dispatching } = await twoRevisions('foretold', 2);
		const { body } = await api<ForetoldMigration>('POST', '/foretold/migrations/foretell', { from: 1 });
		expect([body.total, body.to, body.nextCursor]).toEqual([3, 2, null]);
		const fateOf = (ticketId: string) => body.items.find((fate) => fate.ticketId === ticketId);
		expect(fateOf(dispatching)).toMatchObject({ at: [{ nodeId: 'dispatch', to: 'dispatch' }], refusal: null });
		expect(accepting.map((ticketId) => fateOf(ticketId)?.refusal)).toEqual(
			accepting.map(() => ({ code: 'migrate.no-target', text: '工单停在“客服受理”，新版里没有对应的步骤，请为它指定一个。' }))
		);
		const mapped = await api<ForetoldMigration>('POST', '/foretold/migrations/foretell', { from: 1, nodes: { accept: 'intake' } });
		expect(mapped.body.items.map(({ refusal }) => refusal)).toEqual([null, null, null]);
		expect((await detail(dispatching)).ticket.subject.scenario.revision).toBe(1);
	});

	it('go on by the new one, with their history in the words of the old; a second time changes nothing', async () => {
		const { accepting, dispatching } = await twoRevisions('carried-out', 2);
		const migration = await carryOut('carried-out', { from: 1, nodes: { accept: 'intake' } });
		expect(migration).toMatchObject({ from: 1, to: 2, total: 3, moved: 3, stayed: 0, startedBy: '宋静' });
		await drained(dispatching, ...accepting);
		const { body } = await api<ScenarioDetail>('GET', '/carried-out');
		expect(body.revisions.map(({ revision, running }) => [revision, running])).toEqual([
			[2, 3],
			[1, 0]
		]);
		const [first = ''] = accepting;
		const taken = await detail(first);
		expect(taken.ticket.subject.scenario).toMatchObject({ id: 'carried-out', revision: 2 });
		expect(taken.ticket.flow.items[0]).toMatchObject({ nodeId: 'intake' });
		expect([taken.definition.revision, taken.earlier?.map(({ upTo, definition }) => [upTo, definition.revision])]).toEqual([2, [[1, 1]]]);
		expect(taken.journal.at(-1)).toMatchObject({ actor: { name: '宋静' }, events: [{ type: 'flow.migrated', before: 1, revision: 2 }] });
		await expectOk(give('agent.sh', first, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
		const again = await api<Problem>('POST', '/carried-out/migrations', { from: 1 });
		expect([again.status, again.body.code]).toEqual([409, 'scenario.nothing-to-migrate']);
		expect((await api<MigrationView>('POST', `/carried-out/migrations/${migration.id}/continue`)).body).toEqual(migration);
		const audit = await call<{ items: { action: string; subject: string }[] }>('admin', 'GET', '/api/v1/audit?kind=scenario');
		expect(audit.body.items.filter(({ action, subject }) => action === 'scenario.migrated' && subject === 'carried-out')).toHaveLength(1);
	});

	it('are rebuilt on the right drawing by an object that wakes', async () => {
		const { accepting } = await twoRevisions('rebuilt', 1);
		await carryOut('rebuilt', { from: 1, nodes: { accept: 'intake' } });
		const [id = ''] = accepting;
		const before = await detail(id);
		expect(before.earlier).toHaveLength(1);
		await evictDurableObject(env.TICKET.getByName(id) as unknown as DurableObjectStub);
		expect(await detail(id)).toEqual(before);
	});

	it('stay where they can’t go on, and are taken by the next migration with a better map', async () => {
		const { accepting, dispatching } = await twoRevisions('again', 1);
		expect(await carryOut('again', { from: 1 })).toMatchObject({ moved: 1, stayed: 1, total: 2 });
		const [id = ''] = accepting;
		expect((await detail(id)).ticket.subject.scenario.revision).toBe(1);
		await drained(dispatching, id);
		expect(await carryOut('again', { from: 1, nodes: { accept: 'intake' } })).toMatchObject({ moved: 1, stayed: 0, total: 1 });
		const { body } = await api<{ items: MigrationView[] }>('GET', '/again/migrations');
		expect(body.items.map(({ moved, total }) => [moved, total])).toEqual([
			[1, 1],
			[1, 2]
		]);
	});

	it('are gone on with where somebody left, batch by batch', async () => {
		await twoRevisions('batches', 64);
		const started = await api<MigrationView>('POST', '/batches/migrations', { from: 1, nodes: { accept: 'intake' } });
		const once = await api<MigrationView>('POST', `/batches/migrations/${started.body.id}/continue`);
		expect(once.body).toMatchObject({ total: 65, moved: 60, finishedAt: null });
		const resumed = await carryOut('batches', { from: 1, nodes: { accept: 'intake' } });
		expect(resumed).toMatchObject({ id: started.body.id, moved: 65, stayed: 0 });
	}, 60_000);

	it('are taken further by nobody without the right, and not from the newest', async () => {
		await twoRevisions('guarded', 0);
		const denied = await api('POST', '/guarded/migrations', { from: 1 }, 'manager.east');
		const newest = await api('POST', '/guarded/migrations', { from: 2 });
		const unknown = await api('POST', '/guarded/migrations/nothing/continue');
		const missing = await api('POST', '/nowhere/migrations/foretell', { from: 1 });
		expect([denied, newest, unknown, missing].map(({ status, body }) => [status, body.code])).toEqual([
			[403, 'access.denied'],
			[409, 'scenario.nothing-to-migrate'],
			[404, 'scenario.no-such-migration'],
			[404, 'scenario.not-found']
		]);
	});
});
