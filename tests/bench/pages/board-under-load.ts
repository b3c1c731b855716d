import type { Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts';
import { openContext } from '../../../scripts/browser/open-context.ts';
import { pause } from '../support/pause.ts';
import type { BusyBoard } from './busy-board.ts';
import { type EventTiming, interactionToNextPaint } from './interaction-to-next-paint.ts';

const CHANGES_PER_SECOND = 50;
const ROUNDS_OF_WORK = 4;

export type BoardUnderLoad = Readonly<{ inpMs: number; cls: number; changesPerSecond: number }>;

type Watched = Window & { __events: EventTiming[]; __shift: number };

/** Works on the board as a manager would while its cards change, and asks the browser how long each click and key took to show. */
export async function boardUnderLoad({
	origin,
	viewer,
	change,
	runs,
	slower
}: BusyBoard & { readonly runs: number; readonly slower: number }): Promise<readonly BoardUnderLoad[]> {
	const browser = await launchBrowser();
	try {
		const results: BoardUnderLoad[] = [];
		for (let run = 0; run < runs; run += 1) {
			const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, person: viewer });
			const page = await context.newPage();
			await watch(page);
			await page.goto(`${origin}/board`);
			await page.locator('[data-ticket]').first().waitFor();
			await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
			const feed = change(CHANGES_PER_SECOND);
			const startedAt = performance.now();
			// Every card that changes has been woken once.
			await pause(3_000);
			for (let round = 0; round < ROUNDS_OF_WORK; round += 1) await work(page);
			const seconds = (performance.now() - startedAt) / 1_000;
			const changed = await feed.stop();
			// An interaction is told when its frame has been shown.
			await pause(500);
			const { events, cls } = await page.evaluate(() => {
				const { __events, __shift } = window as unknown as Watched;
				return { events: __events, cls: __shift };
			});
			results.push({ inpMs: interactionToNextPaint(events), cls, changesPerSecond: changed / seconds });
			await context.close();
		}
		return results;
	} finally {
		await browser.close();
	}
}

/** Has the page write down what the Event Timing and Layout Instability APIs tell from the first moment. */
async function watch(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const watched = window as unknown as Watched;
		watched.__events = [];
		watched.__shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { interactionId, duration } = entry as unknown as EventTiming;
				if (interactionId > 0) watched.__events.push({ interactionId, duration });
			}
		}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
				if (!hadRecentInput) watched.__shift += value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/** Views, the way between cards by keyboard, a card's menu, the list and back. */
async function work(page: Page): Promise<void> {
	const views = page.locator('fieldset button[aria-pressed]');
	for (const index of [2, 4, 0]) {
		await views.nth(index).click();
		await pause(250);
	}
	for (const key of ['j', 'j', 'k', 'j']) {
		await page.keyboard.press(key);
		await pause(120);
	}
	await page.keyboard.press('m');
	await page.getByRole('dialog').first().waitFor();
	await page.keyboard.press('Escape');
	await pause(250);
	for (const form of [1, 0]) {
		await page.getByRole('radiogroup', { name: '显示方式' }).locator('label').nth(form).click();
		await pause(400);
	}
}
