import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it, type TestContext } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { signIn } from '../../scripts/browser/sign-in.ts';
import { origin, people } from './support/company.ts';
import { type Line, openLine } from './support/open-line.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

const POLLED_WITHIN_MS = 30_000;

const personOf = (account: string) => people.find((candidate) => candidate.account === account);
let browser: Browser;
let agent: StaffApi;
let manager: StaffApi;
const created: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	agent = await staffApi(origin, personOf('agent.sh'));
	manager = await staffApi(origin, personOf('manager.east'));
});
afterAll(async () => {
	// The board draws what is on top: others' tickets must not end up below these.
	for (const id of [...created]) await cancel(id);
	await browser.close();
});

type Opened = Readonly<{ page: Page; line: Line; openedSockets: () => number }>;

/** A page at the end of a line of its own that lets no sockets through. */
async function openAs({ onTestFinished }: TestContext, account: string | null, path: string): Promise<Opened> {
	const line = await openLine(origin);
	line.refuseSockets();
	const context = await openContext({
		browser,
		origin: line.origin,
		look: { locale: 'zh-CN', theme: 'light', width: account === null ? 390 : 1440 }
	});
	onTestFinished(async () => {
		await context.close();
		await line.close();
	});
	const person = account === null ? undefined : personOf(account);
	if (person) await signIn(context, origin, person);
	const page = await context.newPage();
	// So high that a column draws all its cards.
	if (account !== null) await page.setViewportSize({ width: 1440, height: 6_000 });
	let frames = 0;
	page.on('websocket', (socket) => socket.on('framereceived', () => (frames += 1)));
	await page.goto(`${line.origin}${path}`);
	return { page, line, openedSockets: () => frames };
}

async function makeTicket(what: string): Promise<string> {
	const { ticketId } = await agent.create(`${what}（${Date.now() % 100_000} 号）`);
	created.push(ticketId);
	return ticketId;
}

async function cancel(ticketId: string): Promise<void> {
	await manager.command(ticketId, { type: 'ticket.cancel', reason: '客户已自行处理，不再需要上门' });
	created.splice(created.indexOf(ticketId), 1);
}

describe.concurrent('where a proxy lets no sockets through', () => {
	it('the ticket page says so and still shows what others write', async (test) => {
		const { expect } = test;
		const ticketId = await makeTicket('净水器出水变小');
		const { page, openedSockets } = await openAs(test, 'dispatch.sh', `/tickets/${ticketId}`);
		await page.getByText('定时更新', { exact: true }).first().waitFor();
		const composer = page.getByRole('textbox', { name: /内部备注|回复客户/ });
		await composer.fill('正在联系备件库');
		const texts = ['已通知站点备好滤芯', '客户改到周六上午'];
		for (const text of texts) await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text });
		const told = async () =>
			(await page.getByRole('list', { name: '动态' }).getByRole('listitem').allInnerTexts())
				.flatMap((item) => texts.find((text) => item.includes(text)) ?? [])
				.reverse();
		await expect.poll(told, { timeout: POLLED_WITHIN_MS }).toEqual(texts);
		expect(await composer.inputValue()).toBe('正在联系备件库');
		expect(openedSockets()).toBe(0);
	});

	it('and lets them through later, a slow answer of before takes nothing back', async (test) => {
		const { expect } = test;
		const ticketId = await makeTicket('燃气灶打不着火');
		const { page, line } = await openAs(test, 'dispatch.sh', `/tickets/${ticketId}`);
		await page.getByText('定时更新', { exact: true }).first().waitFor();
		const gate = Promise.withResolvers<void>();
		const held: Promise<void>[] = [];
		await page.route(`**/api/v1/tickets/${ticketId}`, async (route) => {
			const response = await route.fetch();
			held.push(gate.promise.then(() => route.fulfill({ response })));
		});
		await expect.poll(() => held.length, { timeout: POLLED_WITHIN_MS }).toBeGreaterThan(0);
		line.mend();
		await page.getByText('实时', { exact: true }).first().waitFor({ timeout: POLLED_WITHIN_MS });
		await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text: '客户更换了电池，仍打不着' });
		const comment = page.getByText('客户更换了电池，仍打不着');
		await comment.waitFor();
		gate.resolve();
		await Promise.all(held);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		expect(await comment.count()).toBe(1);
	});

	it('the board says so and still shows what comes, moves and leaves', async (test) => {
		const { expect } = test;
		const { page, openedSockets } = await openAs(test, 'dispatch.sh', '/board');
		await page.getByText('当前网络不支持实时连接，每 5 秒更新一次。').waitFor();
		const ticketId = await makeTicket('油烟机吸力不足');
		const card = page.locator(`[data-ticket="${ticketId}"]`);
		await card.waitFor({ timeout: POLLED_WITHIN_MS });
		await agent.command(ticketId, { type: 'ticket.retitle', title: '油烟机吸力不足，已确认需清洗' });
		await card.getByText('已确认需清洗').waitFor({ timeout: POLLED_WITHIN_MS });
		await cancel(ticketId);
		await card.waitFor({ state: 'detached', timeout: POLLED_WITHIN_MS });
		expect(openedSockets()).toBe(0);
	});

	it('the customer’s page still follows the order, and spares the message that is being written', async (test) => {
		const { expect } = test;
		const ticketId = await makeTicket('电视开机黑屏');
		const { path } = await agent.post<{ path: string }>(`/tickets/${ticketId}/link`, {});
		const { page, openedSockets } = await openAs(test, null, path);
		const message = page.getByRole('textbox').first();
		await message.fill('请问今天能上门吗？');
		await agent.command(ticketId, { type: 'ticket.comment', audience: 'customer', text: '您好，已为您安排明天上午的师傅。' });
		await page.getByText('您好，已为您安排明天上午的师傅。').waitFor({ timeout: POLLED_WITHIN_MS });
		expect(await message.inputValue()).toBe('请问今天能上门吗？');
		expect(openedSockets()).toBe(0);
	});
});
