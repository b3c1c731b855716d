import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPhotos } from '../../demo/photos/demo-photos.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import type { Me } from '../../shared/contract/http/session.ts';
import type { WallSnapshot } from '../../shared/contract/socket/wall.ts';
import { origin, people } from './support/company.ts';

let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A browser of its own, signed in as somebody (or nobody), at a desk or on a phone. */
async function openAs(
	account: string | null,
	path: string,
	{ width = 1440, frames = [] }: { width?: 390 | 1440; frames?: string[] } = {}
): Promise<Page> {
	const person = people.find((candidate) => candidate.account === account);
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width }, ...(person ? { person } : {}) });
	contexts.push(context);
	const page = await context.newPage();
	page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
	await page.goto(`${origin}${path}`, { waitUntil: 'load' });
	return page;
}

/** The page's script has loaded and taken over. */
const whenHydrated = (page: Page) => page.waitForLoadState('networkidle');

/** The page's script runs and its socket is open. */
const whenLive = (page: Page) => page.getByText('实时', { exact: true }).first().waitFor();

const photo = () => {
	const [first] = demoPhotos();
	if (first === undefined) throw new Error('there is no photo');
	return { name: 'fault.png', mimeType: 'image/png', buffer: Buffer.from(first.bytes) };
};

const ask = async <T>(page: Page, path: string): Promise<T> => (await page.context().request.get(`${origin}/api/v1${path}`)).json();

/** What every browser showed when a journey failed, beside the other results of the run. */
async function photographFailure(): Promise<void> {
	for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
		await page.screenshot({ path: path.join(tmpdir(), `journey-failed-${index}.png`) }).catch(() => undefined);
	}
}

describe('a work order', () => {
	it('runs from a scanned code to a rated close, live on every screen that may see it and on no other', { timeout: 240_000 }, async ({
		onTestFailed
	}) => {
		onTestFailed(photographFailure);
		const title = `商用冰柜不制冷，货品开始化冻（${Date.now() % 100_000} 号柜）`;
		const desk = await openAs('agent.sh', '/board');
		const me = await ask<Me>(desk, '/me');
		const { items: units } = await ask<{ items: { kind: string; entryCode: string | null; path: string; name: string }[] }>(desk, '/units');
		const store = units.find(({ kind, path }) => kind === 'store' && path.startsWith(me.hubs[0]?.path ?? '-'));
		await desk.locator('[data-ticket]').first().waitFor();
		const wall = await openAs('ops', '/wall');
		const toldSouth: string[] = [];
		const south = await openAs('manager.south', '/board', { frames: toldSouth });
		await south.locator('[data-ticket]').first().waitFor();
		const wallBefore = await ask<WallSnapshot>(wall, '/wall');
		const numbersOf = ({ hubs }: WallSnapshot) => hubs.find(({ hubId }) => hubId === me.hubs[0]?.id);

		// The customer scans the store's code and files a request with a photo.
		const customer = await openAs(null, `/r/${store?.entryCode}`, { width: 390 });
		await customer
			.getByText(store?.name ?? '-')
			.first()
			.waitFor();
		await customer.getByLabel('哪里出了问题？').fill(title);
		await customer.locator('input[type=file]').first().setInputFiles(photo());
		await customer.getByLabel('称呼').fill('周晓梅');
		await customer.getByLabel('手机号').fill('13900006789');
		await customer.getByLabel('上门地址').fill('上海市静安区南京西路1618号地下一层超市冷柜区');
		await customer.getByRole('button', { name: '移除照片' }).waitFor();
		const card = desk.locator('[data-ticket]', { hasText: title });
		await customer.getByRole('button', { name: '提交报修' }).click();
		await card.first().waitFor();
		const shownAt = Date.now();
		await customer
			.getByText(/[A-Z]{2,3}-\d{4}-\d{6}/)
			.first()
			.waitFor();
		const number = /[A-Z]{2,3}-\d{4}-\d{6}/.exec(await customer.locator('body').innerText())?.[0] ?? '';
		const { items } = await ask<{ items: { id: string; createdAt: number }[] }>(desk, `/tickets?q=${number}`);
		const ticketId = items[0]?.id ?? '';
		console.log(`filed request → the agent’s board: ${shownAt - (items[0]?.createdAt ?? 0)} ms`);
		expect(await card.count()).toBe(1);
		const before = numbersOf(wallBefore);
		const now = async () => numbersOf(await ask<WallSnapshot>(wall, '/wall'));
		await expect.poll(async () => (await now())?.openedToday, { timeout: 20_000 }).toBe((before?.openedToday ?? 0) + 1);
		await wall.getByText(number).first().waitFor();

		// It follows on the link, without signing in.
		await customer.getByRole('link', { name: /进度/ }).first().click();
		await customer.waitForURL(/\/t\//);
		await customer.getByText('客服正在受理').first().waitFor();

		// The agent accepts.
		await card.getByRole('link').first().click();
		await desk.waitForURL(`**/tickets/${ticketId}`);
		await desk.getByRole('button', { name: '受理并转派单' }).first().click();
		await desk.getByRole('dialog').getByText('不制冷或不制热').click();
		await desk.getByRole('dialog').getByRole('button', { name: '受理并转派单' }).click();
		await customer.getByText('正在为您安排技师').first().waitFor();

		// The dispatcher assigns.
		const dispatcher = await openAs('dispatch.sh', `/tickets/${ticketId}`);
		await whenLive(dispatcher);
		await dispatcher.getByRole('button', { name: '派单', exact: true }).first().click();
		const technicianName = people.find(({ account }) => account === 'tech.sh')?.name ?? '';
		await dispatcher.getByRole('dialog').locator('label', { hasText: technicianName }).first().click();
		await dispatcher.getByRole('dialog').getByRole('button', { name: /派单/ }).last().click();
		await customer.getByText(`已安排 ${technicianName} 师傅为您上门`).first().waitFor();

		// The technician, on a phone, sets off, checks in and completes the form.
		const technician = await openAs('tech.sh', '/board', { width: 390 });
		await technician.goto(`${origin}/tickets/${ticketId}`);
		await whenHydrated(technician);
		await technician.getByRole('button', { name: '出发' }).click();
		await customer.getByText(`${technicianName} 师傅正在路上`).first().waitFor();
		await technician.getByRole('button', { name: '到达签到' }).click();
		await technician.getByRole('button', { name: '不定位，直接签到' }).click();
		await customer.getByText('技师已到现场，正在处理').first().waitFor();
		await expect.poll(async () => (await now())?.open.doing, { timeout: 20_000 }).toBe((before?.open.doing ?? 0) + 1);
		await technician.getByRole('button', { name: '完工提交' }).first().click();
		const form = technician.getByRole('dialog');
		await form.getByLabel('故障诊断与处理').fill('压缩机启动电容失效，更换后制冷正常，已试机半小时。');
		for (const box of await form.getByRole('checkbox').all()) await box.check();
		for (const field of [0, 1]) {
			await form.getByRole('searchbox', { name: '搜索名称或编码' }).nth(field).fill('冰箱');
			await form.getByRole('list', { name: '可添加的项目' }).nth(field).getByRole('button').first().click();
		}
		await form.locator('input[type=file]').setInputFiles(photo());
		await form.locator('img').first().waitFor();
		await form.getByRole('button', { name: '完工提交' }).click();

		// The customer sees the bill with its reasons, accepts and rates.
		await customer.getByText('服务已完成，请您验收').first().waitFor();
		await customer.getByText('费用明细').first().waitFor();
		await customer.getByText('为什么是这个价？').first().click();
		await customer
			.getByText(/目录价 ¥/)
			.first()
			.waitFor();
		await customer.getByRole('button', { name: '验收通过' }).first().click();
		await customer.getByText('请您评价').first().waitFor();
		await customer.getByRole('radio', { name: '5 星' }).check({ force: true });
		await customer.getByRole('button', { name: '提交评价' }).click();
		await customer.getByText('服务已完成，感谢您的信任').first().waitFor();

		// The timeline tells all of it, headquarters’ numbers moved, and the other region saw none of it.
		await dispatcher.getByText('满意度回访：提交评价').first().waitFor();
		await expect.poll(async () => (await now())?.closedToday, { timeout: 20_000 }).toBe((before?.closedToday ?? 0) + 1);
		const after = await now();
		expect(after?.settledTodayMinor).toBeGreaterThan(before?.settledTodayMinor ?? 0);
		expect(await south.locator('body').innerText()).not.toContain(title);
		expect((await south.context().request.get(`${origin}/api/v1/tickets/${ticketId}`)).status()).toBe(404);
		expect(toldSouth.length).toBeGreaterThan(0);
		expect(toldSouth.filter((frame) => frame.includes(ticketId) || frame.includes(title))).toEqual([]);
	});
});
