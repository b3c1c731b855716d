import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import type { CommandReceipt, TicketDetail } from '../../shared/contract/http/ticket.ts';
import type { Field } from '../../shared/domain/form/form.ts';
import { origin, people } from './support/company.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

let browser: Browser;
let admin: StaffApi;
let agent: StaffApi;
const contexts: BrowserContext[] = [];
const pages = new Map<string, Page>();

const personOf = (account: string) => people.find((candidate) => candidate.account === account);

beforeAll(async () => {
	browser = await launchBrowser();
	[admin, agent] = await Promise.all([staffApi(origin, personOf('admin')), staffApi(origin, personOf('agent.sh'))]);
});
afterAll(async () => {
	for (const context of contexts) await context.close();
	await browser.close();
});

/** Each person's own window, opened once. */
async function pageOf(account: string): Promise<Page> {
	const known = pages.get(account);
	if (known !== undefined) return known;
	const person = personOf(account);
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, ...(person ? { person } : {}) });
	contexts.push(context);
	const page = await context.newPage();
	pages.set(account, page);
	return page;
}

const button = (name: string) => `role=button[name="${name}"]`;
const node = (id: string) => `[data-node="${id}"]`;
const focused = (page: Page) =>
	page.evaluate(() => (document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.node ?? '') : ''));

/** Goes to something as the Tab key would and presses a key there: the mouse is never used. */
async function press(page: Page, wanted: string | Locator, key = 'Enter'): Promise<void> {
	const found = (typeof wanted === 'string' ? page.locator(wanted) : wanted).first();
	await found.waitFor();
	await expect.poll(() => found.isEnabled()).toBe(true);
	await found.focus();
	await page.keyboard.press(key);
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
	await field.focus();
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText(text);
}

/** Down a list with the arrow keys, until what is wanted is chosen; whatever comes first when nothing is named. */
async function choose(page: Page, select: Locator, label?: string): Promise<void> {
	await select.focus();
	const shown = () => select.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedOptions[0]?.label.trim() : ''));
	await page.keyboard.press('Home');
	for (let tries = 0; tries < 80; tries += 1) {
		if (label === undefined ? (await select.inputValue()) !== '' : (await shown()) === label) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`${label ?? 'nothing'} can’t be chosen`);
}

/** Puts a kind behind the node that has the focus, by its name. */
async function insert(page: Page, kind: string): Promise<void> {
	await page.keyboard.press('i');
	const filter = page.getByPlaceholder('输入名称筛选');
	await filter.waitFor();
	await page.keyboard.insertText(kind);
	await page.keyboard.press('Enter');
	await filter.waitFor({ state: 'detached' });
}

async function publish(page: Page, { note, revision }: { note: string; revision: number }): Promise<void> {
	await page.getByText('草稿已保存').waitFor();
	await press(page, button('发布'));
	await write(page, page.getByLabel('版本说明'), note);
	await press(page, page.locator('dialog[open] footer button').last());
	await page.getByText(`已发布第 ${revision} 版`).first().waitFor();
}

/** Fills in what a form asks: the first of what there is to choose from, and a sentence where there is something to write. */
async function fillIn(page: Page, dialog: Locator, fields: readonly Field[]): Promise<void> {
	// The form comes late, and of some kinds of field the code comes later still.
	for (const { label, required } of fields) if (required) await dialog.getByText(label.zh).first().waitFor();
	if (fields.some(({ kind }) => kind === 'cascade')) await dialog.locator('select').first().waitFor();
	for (let round = 0; round < 4; round += 1)
		for (const select of await dialog.locator('select').all()) if ((await select.inputValue()) === '') await choose(page, select);
	const names = await dialog
		.locator('input[type=radio]')
		.evaluateAll((all) => [...new Set(all.map((radio) => (radio instanceof HTMLInputElement ? radio.name : '')))]);
	for (const name of names) await press(page, dialog.locator(`input[type=radio][name="${name}"]`), 'Space');
	for (const { kind, label } of fields) if (kind === 'money') await write(page, dialog.getByLabel(label.zh), '4680');
	for (const text of await dialog.locator('textarea').all()) await write(page, text, '压缩机抱死，外壳锈穿，维修报价超过新机六成。');
}

const detail = (ticketId: string) => admin.get<TicketDetail>(`/tickets/${ticketId}`);

const HANDS: Readonly<Record<string, string>> = { assign: 'dispatch.sh', diagnose: 'tech.sh', scrap: 'manager.east' };
const OUTCOMES: Readonly<Record<string, string>> = { diagnose: 'recommend-scrapping', scrap: 'approve' };

/** By its button, or from the menu of all there is to do. */
async function begin(page: Page, name: string): Promise<void> {
	const own = page.getByRole('button', { name, exact: true }).locator('visible=true');
	const more = page.getByRole('button', { name: '更多操作' }).locator('visible=true');
	await more.waitFor();
	if ((await own.count()) > 0) return press(page, own);
	await press(page, more);
	const entry = page.getByRole('menuitem', { name, exact: true });
	await entry.waitFor();
	for (let tries = 0; tries < 30 && !(await entry.evaluate((element) => element === document.activeElement)); tries += 1)
		await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
}

/** Whoever's turn it is takes the next step of the ticket; answers the node. */
async function takeStep(ticketId: string): Promise<string> {
	const { ticket, definition } = await detail(ticketId);
	const nodeId = ticket.flow.items[0]?.nodeId ?? '';
	const found = definition.nodes.find(({ id }) => id === nodeId);
	const outcomes = found && 'outcomes' in found ? found.outcomes : [];
	const page = await pageOf(HANDS[nodeId] ?? 'admin');
	await page.goto(`${origin}/tickets/${ticketId}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	const name = found?.kind === 'dispatch' ? '派单' : ((outcomes.find(({ key }) => key === OUTCOMES[nodeId]) ?? outcomes[0])?.label.zh ?? '');
	await begin(page, name);
	const dialog = page.getByRole('dialog');
	if (found?.kind === 'dispatch') {
		const technician = dialog.getByRole('radio', { name: new RegExp(personOf('tech.sh')?.name ?? '-') });
		await press(page, technician, 'Space');
	} else if (found && 'form' in found && found.form.fields.length > 0) await fillIn(page, dialog, found.form.fields);
	if (await dialog.isVisible()) {
		await press(page, dialog.locator('footer').getByRole('button', { name }));
		await dialog.waitFor({ state: 'detached' });
	}
	await expect.poll(async () => (await detail(ticketId)).ticket.flow.items[0]?.nodeId ?? 'over').not.toBe(nodeId);
	return nodeId;
}

it('takes chain repair from the library, adapts it, is told its fault, publishes it and runs a ticket by it to its end, by keyboard', {
	timeout: 300_000
}, async () => {
	const page = await pageOf('admin');
	await page.goto(`${origin}/scenarios`, { waitUntil: 'networkidle' });
	const id = `chain-${Date.now().toString(36)}`;
	const name = `连锁门店设备报修（${id}）`;

	// 1. From the library.
	await press(page, button('新建场景'));
	await page.getByPlaceholder('搜索模板').waitFor();
	await write(page, page.getByPlaceholder('搜索模板'), '连锁门店设备报修');
	await press(page, '[data-template="store-equipment-repair"]');
	await press(page, button('选用'));
	await press(page, button('下一步'));
	await write(page, page.getByLabel('中文名称'), name);
	await write(page, page.getByRole('textbox', { name: '标识' }), id);
	await press(page, button('创建并打开设计器'));
	await page.locator(node('report')).waitFor();
	await publish(page, { note: '模板原样', revision: 1 });
	const { items } = await agent.get<{ items: { id: string; name: string }[] }>('/customers?limit=1');
	const customer = items[0] ?? { id: '', name: '' };
	const early = await agent.post<CommandReceipt>('/tickets', {
		commandId: crypto.randomUUID(),
		title: '冷藏柜温度报警',
		customerId: customer.id,
		scenarioId: id
	});

	// 2. A step with a form of five kinds of field, and a condition on what is filled in there.
	await page.locator(node('report')).focus();
	await insert(page, '办理');
	await expect.poll(() => focused(page)).toBe('handle');
	await page.locator(node('handle')).focus();
	await page.keyboard.press('Enter');
	await press(page, 'role=button[name=/编辑表单/]');
	for (const kind of ['text', 'longText', 'choice', 'checklist', 'rating']) await press(page, `[data-field-kind=${kind}]`);
	await expect.poll(() => page.locator('[data-field]').count()).toBe(5);
	await press(page, button('完成'));
	await page.locator(node('handle')).focus();
	await insert(page, '条件分支');
	await expect.poll(() => focused(page)).toBe('exclusive');
	await press(page, 'role=button[name=/编辑去“办理”的连线/]');
	await press(page, button('添加条件'));
	await choose(page, page.getByLabel('判断什么'), '办理的“评分”');
	await page.getByText('这条规则是说').waitFor();

	// 3. A fault: one of two parallel branches leaves for an end, and the other waits for it for ever.
	await page.locator(node('assign')).focus();
	await insert(page, '并行分支');
	await page.locator(node('parallel')).focus();
	await page.keyboard.press('ArrowDown');
	const branch = await focused(page);
	await choose(page, page.getByLabel('连到'), '已结算');
	await press(page, button('连上'));
	await press(page, 'role=button[name=/个问题|个提醒/][expanded=false]');
	const fault = page.locator('[data-finding="flow.check.deadlock"]');
	await fault.waitFor();
	expect(await fault.innerText()).toMatch(/会卡住.*走法：.*→/s);
	await press(page, fault);
	await expect.poll(() => focused(page)).toBe('parallel-join');
	await page.locator(node(branch)).focus();
	while ((await page.locator(node('parallel')).count()) > 0) {
		await page.keyboard.press('Control+z');
		await page.locator(node('assign')).focus();
	}
	await fault.waitFor({ state: 'detached' });

	// 4. A dry run, and the next revision.
	await press(page, button('试运行'));
	await press(page, button('开始试运行'));
	await page.locator('[data-dry-run=ended]').waitFor();
	await publish(page, { note: '报修后先由客服核实', revision: 2 });

	// 5. A ticket by it, filed and run to its end.
	const desk = await pageOf('agent.sh');
	await desk.goto(`${origin}/board`, { waitUntil: 'networkidle' });
	await desk.keyboard.press('c');
	const dialog = desk.getByRole('dialog');
	await write(desk, dialog.getByRole('combobox').first(), customer.name);
	await dialog.getByRole('option').first().waitFor();
	await desk.keyboard.press('Enter');
	await choose(desk, dialog.getByLabel('业务场景'), name);
	await write(desk, dialog.getByLabel('标题'), '立式冷柜不制冷，整柜饮料升温');
	await press(desk, dialog.locator('footer').getByRole('button').last());
	await dialog.waitFor({ state: 'detached' });
	const { items: found } = await agent.get<{ items: { id: string; title: string }[] }>(`/tickets?q=${encodeURIComponent('整柜饮料升温')}`);
	const ticketId = found[0]?.id ?? '';

	const way: string[] = [];
	while ((await detail(ticketId)).ticket.flow.status === 'running' && way.length < 12) way.push(await takeStep(ticketId));
	const { ticket } = await detail(ticketId);
	expect(ticket.flow.status).toBe('ended');
	expect(way.slice(0, 2)).toEqual(['report', 'handle']);
	expect(way.slice(-3)).toEqual(['assign', 'diagnose', 'scrap']);
	expect(ticket.tags).toEqual(['设备更换']);
	const revisionOf = async (which: string) => (await detail(which)).ticket.subject.scenario.revision;
	expect([await revisionOf(early.ticketId), await revisionOf(ticketId)]).toEqual([1, 2]);
});
