import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import type { CustomerView } from '../../shared/contract/http/customer.ts';
import type { PersonView } from '../../shared/contract/http/organisation.ts';
import type { CommandReceipt, TicketDetail } from '../../shared/contract/http/ticket.ts';
import type { WorkPage } from '../../shared/contract/http/work.ts';
import { origin, people } from './support/company.ts';
import { findOverflow } from './support/find-overflow.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

const as = (account: string) => people.find((person) => person.account === account);
const nameOf = (account: string) => as(account)?.name ?? account;
const t = (zh: string, en: string) => ({ zh, en });
const step = (id: string, zh: string, more: Record<string, unknown>) => ({
	id,
	kind: 'handle',
	stage: 'new',
	label: t(zh, id),
	customerLabel: t(zh, id),
	limitMinutes: 600,
	form: { fields: [] },
	outcomes: [{ key: 'done', label: t('提交', 'Submit') }],
	...more
});

/** 备件采购: the desk asks, the dispatcher checks, the manager decides. */
const purchase = (dispatcher: string, manager: string) => ({
	v: 1,
	id: 'parts-purchase',
	revision: 1,
	name: t('备件采购审批', 'Parts purchase'),
	nodes: [
		{ id: 'start', kind: 'start' },
		step('ask', '客服申请', { assignee: { by: 'permission', permission: 'ticket.handle' } }),
		step('check', '调度核对', { assignee: { by: 'people', ids: [dispatcher] }, returnable: true }),
		step('decide', '经理审批', {
			kind: 'approve',
			stage: 'confirming',
			assignee: { by: 'people', ids: [manager] },
			returnable: true,
			form: { fields: [{ key: 'opinion', kind: 'longText', label: t('审批意见', 'Opinion') }] },
			outcomes: [
				{ key: 'agreed', label: t('同意', 'Agree') },
				{ key: 'declined', label: t('不同意', 'Decline'), tone: 'negative' }
			]
		}),
		{ id: 'end', kind: 'end' },
		{ id: 'refused', kind: 'end' }
	],
	edges: [
		{ from: 'start', to: 'ask' },
		{ from: 'ask', to: 'check' },
		{ from: 'check', to: 'decide' },
		{ from: 'decide', to: 'refused', outcome: 'declined' },
		{ from: 'decide', to: 'end' }
	]
});

let browser: Browser;
let desk: StaffApi;
let dispatcher: StaffApi;
let manager: StaffApi;

beforeAll(async () => {
	browser = await launchBrowser();
	const admin = await staffApi(origin, as('admin'));
	[desk, dispatcher, manager] = await Promise.all([
		staffApi(origin, as('agent.sh')),
		staffApi(origin, as('dispatch.sh')),
		staffApi(origin, as('manager.east'))
	]);
	const idOf = async (account: string) => {
		const { items } = await admin.get<{ items: PersonView[] }>(`/people?q=${account}`);
		return items.find((person) => person.account === account)?.id ?? '';
	};
	const definition = purchase(await idOf('dispatch.sh'), await idOf('manager.east'));
	// Last of those that are asked, so that nothing else takes it.
	await admin.post('/scenarios', { id: definition.id, name: definition.name, industry: 'home-appliance', definition });
	await admin.post(`/scenarios/${definition.id}/publish`, { version: 1, note: '首版' });
});
afterAll(() => browser.close());

const detail = (ticketId: string) => manager.get<TicketDetail>(`/tickets/${ticketId}`);
const items = async (ticketId: string) => (await detail(ticketId)).ticket.flow.items;

/** A purchase that waits for the manager. */
async function waitingForDecision(title: string): Promise<string> {
	const { items: customers } = await desk.get<{ items: CustomerView[] }>('/customers?limit=1');
	const { ticketId } = await desk.post<CommandReceipt>('/tickets', {
		commandId: crypto.randomUUID(),
		title,
		customerId: customers[0]?.id,
		scenarioId: 'parts-purchase'
	});
	for (const who of [desk, dispatcher])
		await who.command(ticketId, { type: 'ticket.submit', itemId: (await items(ticketId))[0]?.id, outcome: 'done', answers: {} });
	return ticketId;
}

/** Goes on with the Tab key until something has the focus, as somebody without a mouse does. */
async function reach(page: Page, wanted: Locator): Promise<void> {
	await wanted.first().waitFor();
	for (let tries = 0; tries < 120; tries += 1) {
		if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`the Tab key never comes to ${wanted}`);
}

async function choose(page: Page, name: string): Promise<Locator> {
	await reach(page, page.getByRole('button', { name: '更多操作' }).locator('visible=true'));
	await page.keyboard.press('Enter');
	const entry = page.getByRole('menuitem', { name, exact: true });
	await entry.waitFor();
	for (let tries = 0; tries < 30 && !(await entry.evaluate((element) => element === document.activeElement)); tries += 1)
		await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.waitFor();
	expect(await findOverflow(page)).toEqual([]);
	return dialog;
}

async function pickPerson(page: Page, dialog: Locator, name: string): Promise<void> {
	await reach(page, dialog.getByRole('searchbox', { name: '搜索同事' }));
	await page.keyboard.type(name);
	await reach(page, dialog.getByRole('radio', { name }));
	await page.keyboard.press('Space');
}

async function sayWhyAndSend(page: Page, dialog: Locator, { reason, action }: { reason: string; action: string }): Promise<void> {
	await reach(page, dialog.getByRole('textbox', { name: /原因/ }));
	await page.keyboard.type(reason);
	await reach(page, dialog.getByRole('button', { name: action, exact: true }));
	await page.keyboard.press('Enter');
	await dialog.waitFor({ state: 'detached' });
}

describe.each([1440, 390] as const)('a manager without a mouse, %i wide', (width) => {
	async function open(): Promise<Page> {
		const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width }, person: as('manager.east') });
		return context.newPage();
	}

	it('transfers, has somebody sign first, and returns to a step of their choice', { timeout: 240_000 }, async () => {
		const [moved, signed, returned] = [
			await waitingForDecision('采购压缩机两台'),
			await waitingForDecision('采购主板一块'),
			await waitingForDecision('采购铜管五十米')
		];
		const page = await open();

		await page.goto(`${origin}/tickets/${moved}`, { waitUntil: 'networkidle' });
		const transfer = await choose(page, '转办');
		await pickPerson(page, transfer, nameOf('ops'));
		await sayWhyAndSend(page, transfer, { reason: '我在出差，请代为审批', action: '转办' });
		expect((await items(moved)).map(({ holder }) => 'name' in holder && holder.name)).toEqual([nameOf('ops')]);
		await page
			.getByText(`等待${nameOf('ops')}`)
			.or(page.getByRole('button', { name: '同意' }))
			.first()
			.waitFor();

		await page.goto(`${origin}/tickets/${signed}`, { waitUntil: 'networkidle' });
		const add = await choose(page, '加签');
		await pickPerson(page, add, nameOf('dispatch.sh'));
		await sayWhyAndSend(page, add, { reason: '请先核对型号', action: '加签' });
		expect((await detail(signed)).ticket.flow.rounds).toMatchObject([
			{
				members: [
					{ state: 'waiting', holder: { name: nameOf('manager.east') } },
					{ state: 'open', holder: { name: nameOf('dispatch.sh') } }
				]
			}
		]);
		await page.getByText('加签 0/2').first().waitFor();

		await page.goto(`${origin}/tickets/${returned}`, { waitUntil: 'networkidle' });
		const back = await choose(page, '退回');
		// The step before is chosen already; one up is the desk's.
		await expect.poll(() => back.getByRole('radio', { name: /调度核对/ }).isChecked()).toBe(true);
		await reach(page, back.getByRole('radio', { name: /调度核对/ }));
		await page.keyboard.press('ArrowUp');
		await reach(page, back.getByRole('checkbox', { name: /直接回到我这里/ }));
		await page.keyboard.press('Space');
		await sayWhyAndSend(page, back, { reason: '缺少报价单', action: '退回' });
		expect((await items(returned)).map(({ nodeId }) => nodeId)).toEqual(['ask']);
		await desk.command(returned, { type: 'ticket.submit', itemId: (await items(returned))[0]?.id, outcome: 'done', answers: {} });
		expect((await items(returned)).map(({ nodeId }) => nodeId)).toEqual(['decide']);
		expect(await page.evaluate(() => innerWidth)).toBe(width);
		await page.context().close();
	});

	it('agrees to several at once, each with the opinion in its own form', { timeout: 240_000 }, async () => {
		const titles = ['采购风机', '采购滤网', '采购遥控器'].map((title) => `${title}（${width}）`);
		const tickets = await Promise.all(titles.map(waitingForDecision));
		// The lists follow their tickets a moment later.
		await expect
			.poll(async () => {
				const lists = await manager.get<WorkPage>('/work?list=todo');
				return tickets.every((id) => lists.items.some(({ ticketId }) => ticketId === id));
			})
			.toBe(true);
		const page = await open();
		await page.goto(`${origin}/approvals`, { waitUntil: 'networkidle' });
		const rows = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
		for (const title of titles) {
			await reach(page, rows.filter({ hasText: title }).getByRole('checkbox'));
			await page.keyboard.press('Space');
		}
		await page.getByText('已选 3 项').first().waitFor();
		expect(await findOverflow(page)).toEqual([]);
		await reach(page, page.getByRole('button', { name: '批量同意' }));
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await reach(page, dialog.getByRole('textbox', { name: /审批意见/ }));
		await page.keyboard.type('同意采购，注意核对批次。');
		await reach(page, dialog.getByRole('button', { name: '批量同意' }));
		await page.keyboard.press('Enter');
		await page.getByText('批量同意：3 项完成').first().waitFor();
		for (const title of titles) await expect.poll(() => rows.filter({ hasText: title }).count()).toBe(0);
		for (const ticketId of tickets) {
			const { flow } = (await detail(ticketId)).ticket;
			expect([flow.status, flow.answers.decide]).toEqual(['ended', { opinion: '同意采购，注意核对批次。' }]);
		}
		await page.context().close();
	});
});
