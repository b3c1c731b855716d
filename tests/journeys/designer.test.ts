import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import type { ScenarioDetail } from '../../shared/contract/http/scenario.ts';
import { origin, people } from './support/company.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => {
	for (const context of contexts) await context.close();
	await browser.close();
});

const personOf = (account: string) => people.find((candidate) => candidate.account === account);

async function openAs(account: string, path: string): Promise<Page> {
	const person = personOf(account);
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, ...(person ? { person } : {}) });
	contexts.push(context);
	const page = await context.newPage();
	await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
	return page;
}

/** Goes to something as the Tab key would and presses a key there: the mouse is never used. */
async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
	const found = page.locator(selector).first();
	await found.waitFor();
	await found.focus();
	await page.keyboard.press(key);
}
const button = (name: string) => `role=button[name="${name}"]`;
const node = (id: string) => `[data-node="${id}"]`;
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.node ?? '') : ''));

/** Puts a kind behind the node that has the focus, by its name. */
async function insert(page: Page, kind: string): Promise<void> {
	await page.keyboard.press('i');
	await page.getByPlaceholder('输入名称筛选').fill(kind);
	await page.keyboard.press('Enter');
	await page.getByPlaceholder('输入名称筛选').waitFor({ state: 'detached' });
}

type Running = {
	readonly ticket: {
		readonly subject: { readonly scenario: { readonly id: string; readonly revision: number } };
		readonly flow: { readonly status: string; readonly items: readonly { readonly id: string; readonly nodeId: string }[] };
	};
};

async function createTicket(api: StaffApi, scenarioId: string, title: string): Promise<string> {
	const { items } = await api.get<{ items: { id: string }[] }>('/customers?limit=1');
	const made = await api.post<{ ticketId: string }>('/tickets', { commandId: crypto.randomUUID(), title, customerId: items[0]?.id, scenarioId });
	return made.ticketId;
}

it('draws a flow by keyboard alone, tells a fault at its node, publishes it, and leaves running tickets on their revision', {
	timeout: 300_000
}, async () => {
	const page = await openAs('admin', '/scenarios');
	const id = `journey-${Date.now().toString(36)}`;

	await press(page, button('新建场景'));
	await press(page, 'role=button[name=/空白场景/]');
	await press(page, button('下一步'));
	await page.getByLabel('中文名称').fill('键盘画的流程');
	await page.getByLabel('英文名称').fill('Drawn by keyboard');
	await page.getByRole('textbox', { name: '标识' }).fill(id);
	await press(page, button('创建并打开设计器'));
	await page.locator(node('handle')).waitFor();

	// Along the arrows, and a step put in behind.
	await page.locator(node('start')).focus();
	await page.keyboard.press('ArrowDown');
	await expect.poll(() => focused(page)).toBe('handle');
	await insert(page, '审批');
	await expect.poll(() => focused(page)).toBe('approve');
	await page.keyboard.press('Delete');
	await page.keyboard.press('Control+z');
	await page.locator(node('approve')).waitFor();

	// A form with five kinds of field.
	await page.locator(node('handle')).focus();
	await page.keyboard.press('Enter');
	await press(page, 'role=button[name=/编辑表单/]');
	for (const kind of ['text', 'longText', 'choice', 'checklist', 'rating']) await press(page, `[data-field-kind=${kind}]`);
	await expect.poll(() => page.locator('[data-field]').count()).toBe(5);
	await press(page, button('完成'));

	// One of two branches by a condition on what was filled in.
	await page.locator(node('handle')).focus();
	await insert(page, '条件分支');
	await expect.poll(() => focused(page)).toBe('exclusive');
	await press(page, 'role=button[name=/编辑去“办理”的连线/]');
	await press(page, button('添加条件'));
	await page.getByLabel('判断什么').selectOption({ label: '办理的“评分”' });
	await page.getByText('这条规则是说').waitFor();

	// A fault: one of two parallel branches leaves for the end, and the other waits for it for ever.
	await page.locator(node('approve')).focus();
	await insert(page, '并行分支');
	await page.locator(node('parallel')).focus();
	await page.keyboard.press('ArrowDown');
	const branch = await focused(page);
	await page.getByLabel('连到').selectOption({ label: '结束' });
	await press(page, button('连上'));
	await press(page, 'role=button[name=/个问题|个提醒/][expanded=false]');
	const fault = page.locator('[data-finding="flow.check.deadlock"]');
	await fault.waitFor();
	expect(await fault.innerText()).toMatch(/会卡住.*走法：.*→/s);
	await press(page, '[data-finding="flow.check.deadlock"]');
	await expect.poll(() => focused(page)).toBe('parallel-join');
	await page.locator(node(branch)).focus();
	await page.keyboard.press('Control+z');
	await fault.waitFor({ state: 'detached' });

	await press(page, button('试运行'));
	await press(page, button('开始试运行'));
	await page.locator('[data-dry-run=ended]').waitFor();

	await page.getByText('草稿已保存').waitFor();
	await press(page, button('发布'));
	await page.getByLabel('版本说明').fill('第一版');
	await page.locator('dialog[open] footer button').last().focus();
	await page.keyboard.press('Enter');
	await page.getByText('已发布第 1 版').first().waitFor();

	const api = await staffApi(origin, personOf('agent.sh'));
	const admin = await staffApi(origin, personOf('admin'));
	const early = await createTicket(api, id, '发布前的工单');

	// The next revision: without the approval.
	await page.locator(node('approve')).focus();
	await page.keyboard.press('Delete');
	await page.getByText('草稿已保存').waitFor();
	await press(page, button('发布'));
	await page.getByText('1 张在途工单继续按第 1 版流转').waitFor();
	await page.locator('dialog[open] footer button').last().focus();
	await page.keyboard.press('Enter');
	await page.getByText('已发布第 2 版').first().waitFor();

	const late = await createTicket(api, id, '发布后的工单');
	const revisionOf = async (ticket: string) => (await admin.get<Running>(`/tickets/${ticket}`)).ticket.subject.scenario.revision;
	expect([await revisionOf(early), await revisionOf(late)]).toEqual([1, 2]);
	const { revisions } = await admin.get<ScenarioDetail>(`/scenarios/${id}`);
	expect(revisions.map(({ revision, running }) => [revision, running]).toSorted()).toEqual([
		[1, 1],
		[2, 1]
	]);
});
