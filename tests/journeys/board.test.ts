import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { origin, people } from './support/company.ts';

let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
});
afterEach(async () => {
	for (const context of contexts.splice(0)) await context.close();
});
afterAll(() => browser.close());

/** A device of somebody's own, at a page that is live. */
async function openAs(account: string, path: string): Promise<Page> {
	const person = people.find((candidate) => candidate.account === account);
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, ...(person ? { person } : {}) });
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(`${origin}${path}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	return page;
}

type Asked = { readonly method?: 'GET' | 'POST' | 'DELETE'; readonly data?: unknown };
async function ask<T>(page: Page, path: string, { method = 'GET', data }: Asked = {}): Promise<T> {
	const answer = await page.context().request.fetch(`${origin}/api/v1${path}`, { method, data, headers: { origin } });
	if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
	return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

type Made = { readonly ticketId: string; readonly number: string };
let made = 0;
/** A new ticket of a Shanghai customer, on the agent's board. */
async function createTicket(page: Page, change: Record<string, unknown> = {}): Promise<Made & { readonly title: string }> {
	made += 1;
	const { items } = await ask<{ items: { id: string }[] }>(page, '/customers?limit=1');
	const title = `看板用例 ${Date.now() % 1_000_000}-${made}`;
	const data = { commandId: `board-${Date.now()}-${made}`, title, customerId: items[0]?.id, ...change };
	return { ...(await ask<Made>(page, '/tickets', { method: 'POST', data })), title };
}
type Detail = {
	readonly ticket: {
		readonly subject: { readonly priority: string };
		readonly flow: { readonly items: { readonly id: string; readonly nodeId: string }[] };
	};
};
const detailOf = (page: Page, id: string) => ask<Detail>(page, `/tickets/${id}`);
const nodeOf = async (page: Page, id: string) => (await detailOf(page, id)).ticket.flow.items[0]?.nodeId;

const cardOf = (page: Page, title: string) => page.locator('[data-ticket]', { hasText: title });
const chip = (page: Page, name: string) => page.locator('[data-view]', { hasText: name });

it('keeps a view of one’s own on the server: a second device has it, and sees it renamed and gone', { timeout: 120_000 }, async () => {
	const desk = await openAs('dispatch.sh', '/board');
	for (const { id } of (await ask<{ items: { id: string }[] }>(desk, '/me/views')).items) await ask(desk, `/me/views/${id}`, { method: 'DELETE' });
	await desk.keyboard.press('f');
	const drawer = desk.getByRole('dialog', { name: '筛选' });
	await drawer.getByRole('button', { name: '金卡' }).click();
	await drawer.getByRole('button', { name: '还没有派技师' }).click();
	expect(new URL(desk.url()).searchParams.get('level')).toBe('gold');
	await drawer.getByRole('button', { name: '保存为视图' }).click();
	await drawer.getByLabel('视图名称').fill('金卡待派');
	await drawer.getByRole('button', { name: '保存', exact: true }).click();
	await chip(desk, '金卡待派').waitFor();
	const view = new URL(desk.url()).searchParams.get('view');
	const shown = await desk.locator('[data-ticket]').count();
	expect(await chip(desk, '金卡待派').getAttribute('aria-pressed')).toBe('true');

	const laptop = await openAs('dispatch.sh', '/board');
	await chip(laptop, '金卡待派').click();
	expect(new URL(laptop.url()).searchParams.get('view')).toBe(view);
	await expect.poll(() => laptop.locator('[data-ticket]').count()).toBe(shown);
	expect(await chip(laptop, '金卡待派').innerText()).toContain(String(shown));

	await laptop.getByRole('button', { name: '管理视图' }).click();
	await laptop.getByRole('button', { name: '重命名“金卡待派”' }).click();
	await laptop.getByLabel('视图名称').fill('金卡');
	await laptop.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
	await chip(laptop, '金卡').waitFor();
	await desk.reload();
	await chip(desk, '金卡').waitFor();
	await laptop.getByRole('button', { name: '删除“金卡”' }).click();
	await laptop.getByText('还没有自己的视图').waitFor();
	await desk.goto(`${origin}/board?view=${view}`);
	expect(await chip(desk, '全部').getAttribute('aria-pressed')).toBe('true');
});

it('does one thing with several tickets, says which failed and why, and tries only those again', { timeout: 120_000 }, async () => {
	const page = await openAs('dispatch.sh', '/board');
	const [first, second, third] = [await createTicket(page), await createTicket(page), await createTicket(page)];
	// Somebody has urged the second one a moment ago: it refuses to be urged again.
	await ask(page, `/tickets/${second.ticketId}/commands`, {
		method: 'POST',
		data: { commandId: `urged-${second.ticketId}`.slice(0, 60), command: { type: 'ticket.urge' } }
	});
	await page.goto(`${origin}/board?q=${encodeURIComponent('看板用例')}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	for (const { title } of [first, second, third]) {
		await cardOf(page, title).getByRole('link').focus();
		await page.keyboard.press('x');
	}
	const bar = page.getByRole('toolbar', { name: '批量操作' });
	await bar.getByText('已选 3 张').waitFor();
	// The form of acceptance has to be filled in one by one; the bar says so.
	await bar.getByRole('button', { name: '不能对全部操作' }).click();
	await page.getByRole('menuitem', { name: /派单.*现在不能这样操作/ }).waitFor();
	await page.keyboard.press('Escape');
	await bar.getByRole('button', { name: '催办' }).click();
	const report = page.getByRole('dialog', { name: '催办' });
	await report.getByText('2 张成功，1 张没有成功').waitFor();
	expect(await report.getByRole('listitem').innerText()).toContain(second.number);
	expect(await report.getByRole('listitem').innerText()).toContain('已经催办');
	await report.getByRole('button', { name: '重试 1 张' }).click();
	await report.getByText('2 张成功，1 张没有成功').waitFor();
	await page.keyboard.press('Escape');
	await bar.getByText('已选 1 张').waitFor();

	// What all allow is done to all, and taken back at once.
	await page.keyboard.press('Escape');
	await cardOf(page, first.title).getByRole('link').focus();
	await page.keyboard.press('x');
	await cardOf(page, third.title).getByRole('link').focus();
	await page.keyboard.press('x');
	await bar.getByRole('button', { name: '优先级' }).click();
	await page.getByRole('menuitem', { name: /^P0/ }).click();
	await page.getByText('2 张已完成：优先级 P0').waitFor();
	expect((await detailOf(page, third.ticketId)).ticket.subject.priority).toBe('P0');
	await page.keyboard.press('Control+z');
	await page.getByText('已撤销：2 张已完成：优先级 P0').waitFor();
	const priorities = () => Promise.all([first, third].map(async ({ ticketId }) => (await detailOf(page, ticketId)).ticket.subject.priority));
	expect(await priorities()).toEqual(['P2', 'P2']);

	// What worked can be taken back also when something else failed.
	const refusal = { type: 'about:blank', status: 409, code: 'ticket.stale', title: '', detail: '工单刚刚变了' };
	await page.route(`**/tickets/${third.ticketId}/commands`, (route) =>
		route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) })
	);
	await cardOf(page, first.title).getByRole('link').focus();
	await page.keyboard.press('x');
	await cardOf(page, third.title).getByRole('link').focus();
	await page.keyboard.press('x');
	await bar.getByRole('button', { name: '优先级' }).click();
	await page.getByRole('menuitem', { name: /^P1/ }).click();
	await page.getByText('1 张成功，1 张没有成功').waitFor();
	expect(await priorities()).toEqual(['P1', 'P2']);
	await page.keyboard.press('Escape');
	await page.getByText('1 张已完成：优先级 P1').waitFor();
	await page.keyboard.press('Control+z');
	await page.getByText('已撤销：1 张已完成：优先级 P1').waitFor();
	expect(await priorities()).toEqual(['P2', 'P2']);
});

it('takes a move back by the flow’s own return, and says so where there is no way back', { timeout: 120_000 }, async () => {
	const page = await openAs('dispatch.sh', '/board');
	const { ticketId, title } = await createTicket(page, { urgent: true });
	await cardOf(page, title).getByRole('link').focus();
	await page.keyboard.press('m');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /已派单/ })
		.click();
	const technician = people.find(({ account }) => account === 'tech.sh')?.name ?? '';
	await page.getByRole('dialog').locator('label', { hasText: technician }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: '派单' }).click();
	await page.getByText(/已移到“已派单”/).waitFor();
	expect(await nodeOf(page, ticketId)).toBe('on-site');
	await page.getByRole('button', { name: '撤销', exact: true }).click();
	await page.getByText(/^已撤销/).waitFor();
	expect(await nodeOf(page, ticketId)).toBe('dispatch');
	await page.locator('[data-stage=dispatching]', { hasText: title }).waitFor();

	// An agent gives it out of hand: only the dispatcher could send it back.
	const agent = await openAs('agent.sh', '/board');
	const other = await createTicket(agent);
	await cardOf(agent, other.title).getByRole('link').focus();
	await agent.keyboard.press('s');
	await agent.getByRole('dialog').getByText('漏水').click();
	await agent.getByRole('dialog').getByRole('button', { name: '受理并转派单' }).click();
	await agent.getByText('退回要由下一环节的负责人操作，你不能撤销。').waitFor();
	expect(await agent.getByRole('button', { name: '撤销', exact: true }).count()).toBe(0);
});

it('answers a customer with a quick reply, its variables filled in, and lets nothing open go out', { timeout: 120_000 }, async () => {
	const page = await openAs('agent.sh', '/board');
	const { ticketId, number } = await createTicket(page);
	await page.goto(`${origin}/tickets/${ticketId}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	await page.keyboard.press('r');
	const box = page.getByRole('textbox', { name: '回复客户' });
	await box.pressSequentially('/催办');
	await page.getByRole('option', { name: /催办安抚/ }).waitFor();
	await page.keyboard.press('Enter');
	await expect.poll(() => box.inputValue()).toContain(`您的工单 ${number} 我们已经加急处理`);
	await page.keyboard.press('Control+Enter');
	await page.getByRole('list', { name: '动态' }).getByText(`您的工单 ${number}`).waitFor();

	// Nobody is assigned yet: the technician stays open, and the reply with it.
	await page.getByRole('button', { name: '快捷回复' }).click();
	await page.getByRole('option', { name: /师傅已安排/ }).click();
	await page.getByText('请先补全：{技师}').waitFor();
	expect(await page.getByRole('button', { name: '发送' }).isDisabled()).toBe(true);
	await page.keyboard.type('曹');
	await page.getByText('请先补全').waitFor({ state: 'detached' });
	expect(await box.inputValue()).toContain('已为您安排 曹 师傅');
});

it('shows the same tickets on a calendar and on a map, which nobody loads before they open it', { timeout: 120_000 }, async () => {
	const page = await openAs('ops', '/board');
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.reload();
	await page.getByText('实时', { exact: true }).first().waitFor();
	await page.getByRole('radio', { name: '日历' }).check({ force: true });
	await page.getByRole('button', { name: '今天' }).waitFor();
	await page.locator('[aria-current=date] [data-ticket]').first().waitFor();
	await page.keyboard.press('j');
	expect(await page.evaluate(() => document.activeElement?.closest('[data-ticket]') !== null)).toBe(true);
	await page.getByRole('button', { name: '下一周' }).click();
	await page.locator('[aria-current=date]').waitFor({ state: 'detached' });
	expect(loaded.filter((path) => path.includes('china-provinces'))).toEqual([]);

	await page.getByRole('radio', { name: '地图' }).check({ force: true });
	const circle = page.getByRole('button', { name: /^上海服务中枢：/ });
	await circle.waitFor();
	expect(loaded.filter((path) => path.includes('china-provinces'))).toHaveLength(1);
	const name = (await circle.getAttribute('aria-label')) ?? '';
	await circle.focus();
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: `图中 ${/：(\d+)/.exec(name)?.[1]} 张` }).waitFor();
	await page.keyboard.press('Escape');
	await circle.waitFor();
	expect(new URL(page.url()).searchParams.get('as')).toBe('map');
	await page.goto(`${origin}/board?as=map&q=${encodeURIComponent('没有这样的工单')}`);
	await page.getByText('这个视图里没有工单').waitFor();
	await page.getByRole('button', { name: '查看全部工单' }).click();
	await circle.waitFor();
});

it('does everything without a mouse, and its sheet names exactly the keys that work', { timeout: 120_000 }, async () => {
	const page = await openAs('dispatch.sh', '/board');
	const first = await createTicket(page);
	const second = await createTicket(page);
	await page.goto(`${origin}/board?q=${encodeURIComponent('看板用例')}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	await cardOf(page, second.title).waitFor();
	const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket);
	for (let presses = 0; (await focused()) !== first.ticketId; presses += 1) {
		expect(presses).toBeLessThan(40);
		await page.keyboard.press('j');
	}

	// Priority and back.
	await page.keyboard.press('p');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: /P2/ }).focus();
	await page.keyboard.press('ArrowLeft');
	await dialog.getByRole('button', { name: '调整优先级' }).press('Enter');
	await dialog.waitFor({ state: 'detached' });
	await expect.poll(async () => (await detailOf(page, first.ticketId)).ticket.subject.priority).toBe('P1');
	await page
		.getByText(/调整优先级$/)
		.first()
		.waitFor();
	await page.keyboard.press('Control+z');
	await expect.poll(async () => (await detailOf(page, first.ticketId)).ticket.subject.priority).toBe('P2');

	// A note without opening the ticket.
	await cardOf(page, first.title).getByRole('link').focus();
	await page.keyboard.press('n');
	await dialog.getByRole('textbox', { name: '内部备注' }).fill('客户晚上七点后在家');
	await page.keyboard.press('Control+Enter');
	await dialog.waitFor({ state: 'detached' });

	// A whole column, and none of it.
	await cardOf(page, first.title).getByRole('link').focus();
	await page.keyboard.press('Control+a');
	await page.getByRole('toolbar', { name: '批量操作' }).waitFor();
	const inColumn = (what: string) => page.locator(`[data-stage=new] ${what}`).count();
	await expect.poll(async () => (await inColumn('[data-pick]:checked')) === (await inColumn('[data-ticket]'))).toBe(true);
	await page.keyboard.press('Escape');
	await page.locator('[data-pick]').first().waitFor({ state: 'detached' });

	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: '键盘快捷键' }).locator('section', { hasText: '在看板上' }).locator('dd .sr-only');
	// The sheet's code comes with the key.
	await expect.poll(() => keys.allInnerTexts()).toEqual(['J', 'K', 'Enter', 'S', 'A', 'P', 'M', 'R', 'N', 'X', 'Shift X', 'Ctrl A', 'Esc', 'F']);
});
