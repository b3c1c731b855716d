import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { LOOKS, openContext } from '../../scripts/browser/open-context.ts';
import { type Screen, screens } from '../../scripts/browser/screens.ts';
import { compressedSize } from './support/compressed-size.ts';
import { findAccessibilityProblems } from './support/find-accessibility-problems.ts';
import { findOverflow } from './support/find-overflow.ts';

const CSS_KB = 15;
const origin = inject('origin');
const people = inject('people');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

type Visit = Readonly<{ page: Page; complaints: string[]; urls: string[] }>;

async function visit(context: BrowserContext, screen: Screen): Promise<Visit> {
	const page = await context.newPage();
	const complaints: string[] = [];
	const urls: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('response', (response) => urls.push(response.url()));
	const answer = await page.goto(`${origin}${await screen.locate(origin)}`, { waitUntil: 'load' });
	if (!answer?.ok()) complaints.push(`answered ${answer?.status()}`);
	if (screen.ready) await page.locator(screen.ready).first().waitFor();
	return { page, complaints, urls };
}

const personOf = ({ as }: Screen) => people.find(({ account }) => account === as);

describe.each(screens.map((screen) => [screen.name, screen] as const))('%s', (_name, screen) => {
	it.each(LOOKS.map((look) => [`${look.locale}, ${look.theme}, ${look.width}`, look] as const))('is well in %s', async (_look, look) => {
		const person = personOf(screen);
		if (screen.as !== 'nobody') expect(person, `account ${screen.as}`).toBeDefined();
		const context = await openContext({ browser, origin, look, ...(person ? { person } : {}) });
		const { page, complaints } = await visit(context, screen);

		expect(complaints).toEqual([]);
		expect(await page.locator('html').getAttribute('lang')).toBe(look.locale);
		expect(await findAccessibilityProblems(page)).toEqual([]);
		expect(await page.evaluate(() => innerWidth)).toBe(look.width);
		expect(await findOverflow(page)).toEqual([]);
		await context.close();
	});

	it('loads no more than it may', async () => {
		const person = personOf(screen);
		const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, ...(person ? { person } : {}) });
		const { page, urls } = await visit(context, screen);
		await page.waitForLoadState('networkidle');
		expect(compressedSize(urls.filter((url) => url.endsWith('.css')))).toBeLessThanOrEqual(CSS_KB);
		if (screen.javascriptKb !== undefined) expect(compressedSize(urls.filter((url) => url.endsWith('.js')))).toBeLessThanOrEqual(screen.javascriptKb);
		await context.close();
	});
});
