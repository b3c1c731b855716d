import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { LOOKS, openContext } from '../../scripts/browser/open-context.ts';
import type { ComparedHub, Comparison } from '../../shared/contract/http/operations.ts';
import { origin, people } from './support/company.ts';
import { findAccessibilityProblems } from './support/find-accessibility-problems.ts';
import { findOverflow } from './support/find-overflow.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

const admin = people.find(({ account }) => account === 'admin');
const COMPARISON = /\/api\/v1\/admin\/comparison\?/;
let browser: Browser;
let api: StaffApi;
let hubs: readonly ComparedHub[];
beforeAll(async () => {
	browser = await launchBrowser();
	api = await staffApi(origin, admin);
	({ items: hubs } = await api.get<{ items: ComparedHub[] }>('/admin/comparisons'));
});
afterAll(() => browser.close());

/** What a hub's comparison answers when everything that can be wrong is. */
const everythingWrong = (hubId: string): Comparison => ({
	hubId,
	tickets: 40,
	moved: 1,
	found: 5,
	differences: [
		{
			place: 'index',
			ticketId: 't-1',
			number: 'SH-2611-000001',
			kind: 'different',
			fields: [
				{ field: 'title', truth: '空调不制冷', found: '冰箱不制冷，压缩机反复启动，夜里声音很大，客户希望尽快上门' },
				{ field: 'stage', truth: 'doing', found: 'dispatched' }
			],
			owed: false
		},
		{ place: 'board', ticketId: 't-2', number: 'SH-2611-000002', kind: 'missing', fields: [], owed: true },
		{ place: 'index', ticketId: '01JDX0000000000000000000T3', number: null, kind: 'extra', fields: [], owed: false },
		{
			place: 'statements',
			ticketId: 't-4',
			number: 'SH-2611-000004',
			kind: 'different',
			fields: [{ field: 'totalMinor', truth: 12_800, found: 1 }],
			owed: false
		},
		{
			place: 'numbers',
			ticketId: null,
			number: null,
			kind: 'different',
			fields: [{ field: 'open', truth: { new: 2, doing: 1 }, found: { new: 3 } }],
			owed: false
		}
	]
});

async function open(look: (typeof LOOKS)[number]): Promise<Page> {
	const page = await (await openContext({ browser, origin, look, person: admin })).newPage();
	// Buttons that are clicked before the page is alive do nothing.
	await page.goto(`${origin}/comparison`, { waitUntil: 'networkidle' });
	return page;
}

it('walks all hubs with a progress bar and says that everything agrees', async () => {
	const page = await open({ locale: 'zh-CN', theme: 'light', width: 1440 });
	await page.getByRole('button', { name: '核对全部' }).click();
	await page.getByRole('progressbar').waitFor();
	await page.getByText(`全部一致：${hubs.length} 个服务中枢`, { exact: false }).waitFor();
	expect(await page.getByText('一致', { exact: true }).count()).toBe(hubs.length);
	await page.context().close();
});

it('shows what differs in words, mends it after asking, looks again, and leaves a line in the audit log', async () => {
	const hub = hubs[0];
	if (hub === undefined) throw new Error('the demo company has hubs');
	const page = await open({ locale: 'zh-CN', theme: 'light', width: 1440 });
	await page.route(COMPARISON, (route) => route.fulfill({ json: everythingWrong(hub.hubId) }), { times: 1 });
	const rebuilt: unknown[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/admin/rebuild')) rebuilt.push(request.postDataJSON());
	});
	await page.getByRole('button', { name: `核对“${hub.hubName}”` }).click();
	const row = page.getByRole('row', { name: /SH-2611-000001/ }).first();
	await row.waitFor();
	expect((await row.getByRole('cell').allInnerTexts()).map((text) => text.trim())).toEqual([
		'SH-2611-000001',
		'工单检索',
		'标题',
		'空调不制冷',
		'冰箱不制冷，压缩机反复启动，夜里声音很大，客户希望尽快上门',
		'待修正'
	]);
	await page.getByRole('button', { name: `修正“${hub.hubName}”` }).click();
	expect(rebuilt).toEqual([]);
	await page.getByRole('dialog').getByRole('button', { name: '修正' }).click();
	await page.getByRole('table').waitFor({ state: 'detached' });
	await page.locator('li', { hasText: hub.hubName }).getByText('一致', { exact: true }).waitFor();
	expect(rebuilt).toEqual([
		{ what: 'index', hubId: hub.hubId },
		{ what: 'hub', hubId: hub.hubId }
	]);
	const { items } = await api.get<{ items: { action: string; detail: unknown }[] }>('/audit?kind=projection&limit=2');
	expect(items.map(({ action, detail }) => [action, detail])).toEqual([
		['projection.rebuilt', rebuilt[1]],
		['projection.rebuilt', rebuilt[0]]
	]);
	await page.context().close();
});

it.each(LOOKS.map((look) => [look.locale, look.theme, look.width, look] as const))(
	'differences are well in %s, %s, %i wide',
	async (_l, _t, _w, look) => {
		const page = await open(look);
		await page.route(COMPARISON, (route) => route.fulfill({ json: everythingWrong(hubs[0]?.hubId ?? '') }));
		await page.locator('main li').first().getByRole('button').click();
		await page.getByRole('table').waitFor();
		expect(await page.evaluate(() => innerWidth)).toBe(look.width);
		expect([...(await findOverflow(page)), ...(await findAccessibilityProblems(page))]).toEqual([]);
		await page.context().close();
	}
);

it('is not offered to whoever may not mend, and refuses them by its address', async () => {
	const agent = people.find(({ account }) => account === 'agent.sh');
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, person: agent });
	const page = await context.newPage();
	const answer = await page.goto(`${origin}/comparison`);
	expect(answer?.status()).toBe(403);
	expect(await page.locator('a[href="/comparison"]').count()).toBe(0);
	await context.close();
});
