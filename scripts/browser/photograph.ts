import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { DemoPerson } from '../server/demo-person.ts';
import { type Look, openContext } from './open-context.ts';
import type { Screen } from './screens.ts';

const READY_WITHIN_MS = 10_000;

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
			// Fonts and charts settle.
			await page.waitForTimeout(400);
			await page.screenshot({ path: path.join(out, photoName(screen, look)), fullPage: screen.fullPage ?? false });
			await page.close();
		}
		await context.close();
	}
	return complaints;
}
