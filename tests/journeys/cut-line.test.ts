import type { Browser, Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, it, type TestContext } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { signIn } from '../../scripts/browser/sign-in.ts';
import { origin, people } from './support/company.ts';
import { type Line, openLine } from './support/open-line.ts';
import { type StaffApi, staffApi } from './support/staff-api.ts';

const CUT_MS = 30_000;
/** Longer than a page asks nothing, waits for an answer, and tries a few times to connect. */
const NOTICED_WITHIN_MS = 90_000;
const CHANGES = 50;
const TICKETS = 10;

const personOf = (account: string) => people.find((candidate) => candidate.account === account);
let browser: Browser;
let agent: StaffApi;
const created: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	agent = await staffApi(origin, personOf('agent.sh'));
});
afterAll(async () => {
	// The board draws what is on top: others' tickets must not end up below these.
	const manager = await staffApi(origin, personOf('manager.east'));
	for (const id of created) await manager.command(id, { type: 'ticket.cancel', reason: '重复报修，与另一张工单合并处理' });
	await browser.close();
});

async function create(title: string): Promise<string> {
	const { ticketId } = await agent.create(title);
	created.push(ticketId);
	return ticketId;
}

type Desk = Readonly<{ line: Line; open(path: string): Promise<Page> }>;

/** A dispatcher's browser at the end of a line of its own, which no other test cuts. */
async function openDesk({ onTestFinished }: TestContext): Promise<Desk> {
	const line = await openLine(origin);
	const person = personOf('dispatch.sh');
	const context = await openContext({ browser, origin: line.origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 } });
	if (person) await signIn(context, origin, person);
	onTestFinished(async () => {
		await context.close();
		await line.close();
	});
	const open = async (path: string): Promise<Page> => {
		const page = await context.newPage();
		// So high that a column draws all its cards.
		await page.setViewportSize({ width: 1440, height: 6_000 });
		await page.goto(`${line.origin}${path}`);
		await whenLive(page);
		// A page that were loaded anew would have lost it.
		await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
		return page;
	};
	return { line, open };
}

const whenLive = (page: Page) => page.getByText('实时', { exact: true }).first().waitFor();
const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in globalThis);

const banner = (page: Page) => page.getByText('已断开连接，页面停在', { exact: false });

const saying = (index: number) => `第 ${String(index).padStart(2, '0')} 次电话联系客户，仍无人接听`;
const sayings = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => saying(from + index));
/** What the timeline says of it, oldest first. */
const told = async (page: Page) =>
	(await page.getByRole('list', { name: '动态' }).getByRole('listitem').allInnerTexts())
		.flatMap((text) => /第 \d+ 次电话联系客户，仍无人接听/.exec(text)?.[0] ?? [])
		.reverse();

/** Every title that a card showed, one after the other, by ticket. */
const watchCards = (page: Page) =>
	page.evaluate(() => {
		const shown: Record<string, string[]> = {};
		const look = () => {
			for (const card of document.querySelectorAll<HTMLElement>('[data-ticket]')) {
				const title = card.querySelector('h3')?.textContent.trim() ?? '';
				const id = card.dataset.ticket ?? '';
				const titles = shown[id] ?? [];
				if (titles.at(-1) !== title) shown[id] = [...titles, title];
			}
		};
		new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
		Object.assign(globalThis, { shown });
	});
const shownTitles = (page: Page) => page.evaluate(() => (globalThis as unknown as { shown: Record<string, string[]> }).shown);

it.concurrent('shows each of fifty changes once and in order after thirty seconds without a line, on the ticket page and on the board', {
	timeout: 180_000
}, async (test) => {
	const { expect } = test;
	const { line, open } = await openDesk(test);
	const run = Date.now() % 100_000;
	const ticketId = await create(`冰箱冷藏室结冰（${run} 号）`);
	const ticketPage = await open(`/tickets/${ticketId}`);
	const board = await open('/board');
	await watchCards(board);
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text: saying(0) });
	await expect.poll(() => told(ticketPage)).toEqual(sayings(0, 0));
	const draft = '客户刚来电：今晚八点后在家，请师傅先打电话。';
	const composer = ticketPage.getByRole('textbox', { name: /内部备注|回复客户/ });
	await composer.fill(draft);

	line.cut();
	const cutUntil = new Promise((resolve) => setTimeout(resolve, CUT_MS));
	const made: string[] = [];
	for (let index = 0; index < TICKETS; index += 1) made.push(await create(`洗衣机脱水异响 0（${run}-${index} 号）`));
	for (let step = 1; step < CHANGES / TICKETS; step += 1) {
		for (const [index, id] of made.entries())
			await agent.command(id, { type: 'ticket.retitle', title: `洗衣机脱水异响 ${step}（${run}-${index} 号）` });
	}
	for (const text of sayings(1, CHANGES)) await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text });
	await banner(ticketPage).waitFor();
	await banner(board).waitFor();
	await cutUntil;
	expect(await told(ticketPage)).toEqual(sayings(0, 0));
	line.mend();

	const wanted = made.map((id, index) => [id, `洗衣机脱水异响 ${CHANGES / TICKETS - 1}（${run}-${index} 号）`]);
	await expect.poll(() => told(ticketPage), { timeout: 40_000 }).toEqual(sayings(0, CHANGES));
	const cards = async () =>
		(
			await board
				.locator('[data-ticket]')
				.evaluateAll((all) => all.map((card) => [card.getAttribute('data-ticket') ?? '', card.querySelector('h3')?.textContent.trim() ?? '']))
		).filter(([id]) => made.includes(id ?? ''));
	await expect.poll(cards, { timeout: 40_000 }).toEqual(wanted);

	// From here on it is live again, and nothing comes a second time.
	await whenLive(ticketPage);
	await whenLive(board);
	expect(await banner(ticketPage).count()).toBe(0);
	expect(await banner(board).count()).toBe(0);
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text: saying(CHANGES + 1) });
	await agent.command(made[0] ?? '', { type: 'ticket.retitle', title: `洗衣机已预约上门（${run} 号）` });
	await expect.poll(() => told(ticketPage)).toEqual(sayings(0, CHANGES + 1));
	await board.locator('[data-ticket]', { hasText: `洗衣机已预约上门（${run} 号）` }).waitFor();
	expect(await composer.inputValue()).toBe(draft);
	expect([await isSameDocument(ticketPage), await isSameDocument(board)]).toEqual([true, true]);
	const shown = await shownTitles(board);
	for (const [id = '', title = ''] of wanted.slice(1)) expect(shown[id]).toEqual([title]);
	expect(shown[made[0] ?? '']).toEqual([wanted[0]?.[1], `洗衣机已预约上门（${run} 号）`]);
});

it.concurrent('notices a line that went dead without closing, says so, and catches up by itself once connections get through', {
	timeout: 240_000
}, async (test) => {
	const { expect } = test;
	const { line, open } = await openDesk(test);
	const ticketId = await create(`热水器忽冷忽热（${Date.now() % 100_000} 号）`);
	const { path } = await agent.post<{ path: string }>(`/tickets/${ticketId}/link`, {});
	const ticketPage = await open(`/tickets/${ticketId}`);
	const customer = await openContext({ browser, origin: line.origin, look: { locale: 'zh-CN', theme: 'light', width: 390 } });
	const tracker = await customer.newPage();
	const sockets: WebSocket[] = [];
	/** The sockets that were heard from, and what each said. A socket that died in the connecting is never among them. */
	const heard = new Map<WebSocket, string>();
	tracker.on('websocket', (socket) => {
		sockets.push(socket);
		socket.on('framereceived', ({ payload }) => heard.set(socket, `${heard.get(socket) ?? ''}${String(payload)}`));
	});
	const opened = tracker.waitForEvent('websocket');
	await tracker.goto(`${line.origin}${path}`);
	await (await opened).waitForEvent('framereceived');

	line.goDead();
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'internal', text: saying(1) });
	const reply = '您好，师傅明天上午九点到。';
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'customer', text: reply });
	expect(await told(ticketPage)).toEqual([]);
	await banner(ticketPage).waitFor({ timeout: NOTICED_WITHIN_MS });
	expect(await tracker.getByText(reply).count()).toBe(0);
	line.mend();

	await expect.poll(() => told(ticketPage), { timeout: NOTICED_WITHIN_MS }).toEqual(sayings(1, 1));
	await tracker.getByText(reply).waitFor({ timeout: NOTICED_WITHIN_MS });
	await whenLive(ticketPage);
	expect(await banner(ticketPage).count()).toBe(0);
	expect(await isSameDocument(ticketPage)).toBe(true);

	// The customer's page has a socket again as well, not only the page it polled for: it hears the news on a later one.
	const isHeardOnLater = (text: string) => [...heard].some(([socket, frames]) => socket !== sockets[0] && frames.includes(text));
	await expect.poll(() => isHeardOnLater(''), { timeout: NOTICED_WITHIN_MS }).toBe(true);
	const news = '师傅已出发，请留意来电。';
	await agent.command(ticketId, { type: 'ticket.comment', audience: 'customer', text: news });
	await expect.poll(() => isHeardOnLater(news), { timeout: NOTICED_WITHIN_MS }).toBe(true);
	await tracker.getByText(news).waitFor();
	await customer.close();
});
