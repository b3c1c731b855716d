import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DemoPerson } from '../server/demo-person.ts';
import { type Look, openContext } from './open-context.ts';
import type { Screen } from './screens.ts';

const READY_WITHIN_MS = 10_000;
/** What stands where something will be, and a line that is being opened. */
const UNSETTLED = '.skeleton, [data-live=connecting]';

type Session = Readonly<{ browser: Browser; origin: string; people: readonly DemoPerson[]; out: string }>;

/** The file a screen in one look is kept in: `board.zh-CN.dark.390.png`. */
export const photoName = ({ name }: Screen, { locale, theme, width }: Look): string => `${name}.${locale}.${theme}.${width}.png`;

/** Takes one picture of every screen in one look; returns what the pages complained about. */
export async function photograph({ browser, origin, people, out }: Session, screens: readonly Screen[], look: Look): Promise<readonly string[]> {
	mkdirSync(out, { recursive: true });
	const complaints: string[] = [];
	for (const [role, shown] of Map.groupBy(screens, ({ as }) => as)) {
		const person = role === 'nobody' ? undefined : people.find((candidate) => candidate.account === role);
		if (role !== 'nobody' && !person) {
			complaints.push(`the demo company has no account "${role}"`);
			continue;
		}
		const context = await openContext({ browser, origin, look, person });
		for (const screen of shown) {
			const page = await context.newPage();
			page.on('pageerror', (error) => complaints.push(`${screen.name}: ${error.message}`));
			const response = await page.goto(`${origin}${await screen.locate(origin)}`, { waitUntil: 'load' });
			if (!response?.ok()) complaints.push(`${screen.name}: ${response?.status()}`);
			if (screen.ready) {
				await page
					.locator(screen.ready)
					.first()
					.waitFor({ timeout: READY_WITHIN_MS })
					.catch(() => complaints.push(`${screen.name}: there is no ${screen.ready}`));
			}
			await page
				.locator(UNSETTLED)
				.first()
				.waitFor({ state: 'detached', timeout: READY_WITHIN_MS })
				.catch(() => complaints.push(`${screen.name}: it goes on loading`));
			if (screen.fullPage) await showAll(page, look);
			// Fonts and charts settle.
			await page.waitForTimeout(400);
			await page.screenshot({ path: path.join(out, photoName(screen, look)) });
			await page.close();
		}
		await context.close();
	}
	return complaints;
}

/** Makes the window as high as the page: what sticks to the window's edge is then at the page's, not across its middle. */
async function showAll(page: Page, { width }: Look): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height });
}
