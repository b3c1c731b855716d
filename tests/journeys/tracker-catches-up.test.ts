import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { origin, people } from './support/company.ts';
import { staffApi } from './support/staff-api.ts';

const ASKED_AGAIN_WITHIN_MS = 30_000;

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the customer’s page shows news whose page got lost on the way, without waiting for other news', async () => {
	const agent = await staffApi(
		origin,
		people.find(({ account }) => account === 'agent.sh')
	);
	const { ticketId } = await agent.create(`洗碗机排水慢（${Date.now() % 100_000} 号）`);
	const { path } = await agent.post<{ path: string }>(`/tickets/${ticketId}/link`, {});
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 390 } });
	const page = await context.newPage();
	const opened = page.waitForEvent('websocket');
	await page.goto(`${origin}${path}`);
	const socket = await opened;
	await socket.waitForEvent('framereceived');
	let lost = 0;
	await page.route(`**${path}`, (route) => {
		lost += 1;
		return lost === 1 ? route.abort() : route.continue();
	});
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'customer', text: '您好，师傅已在路上，约二十分钟到。' });
	await page.getByText('您好，师傅已在路上，约二十分钟到。').waitFor({ timeout: ASKED_AGAIN_WITHIN_MS });
	expect(lost).toBeGreaterThan(1);
	expect(socket.isClosed()).toBe(false);
});
