import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { LOOKS, type Look, openContext } from '../../scripts/browser/open-context.ts';
import { type Screen, screens } from '../../scripts/browser/screens.ts';
import type { DemoPerson } from '../../scripts/server/demo-person.ts';
import { origin, people } from './support/company.ts';
import { compressedSize } from './support/compressed-size.ts';
import { findAccessibilityProblems } from './support/find-accessibility-problems.ts';
import { findOverflow } from './support/find-overflow.ts';

const CSS_KB = 15;
const LANGUAGES_AND_WIDTHS = LOOKS.filter(({ theme }) => theme === 'light');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const places = new Map<Screen, Promise<string>>();

/** Looked up once for all visits: a tracking link that is made anew ends the one before, under another visit's feet. */
function placeOf(screen: Screen): Promise<string> {
	const place = places.get(screen) ?? screen.locate(origin);
	places.set(screen, place);
	return place;
}

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
	const answer = await page.goto(`${origin}${await placeOf(screen)}`, { waitUntil: 'load' });
	if (!answer?.ok()) complaints.push(`answered ${answer?.status()}`);
	if (screen.ready) await page.locator(screen.ready).first().waitFor();
	// What is scrolled out of sight is looked at too: the browser leaves its colours as they were until it comes into view.
	await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
	return { page, complaints, urls };
}

/** The theme is a class on <html>: turning it there shows what a reload would. */
async function turn(page: Page, theme: Look['theme']): Promise<void> {
	await page.evaluate(async (name) => {
		document.documentElement.className = name;
		const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
		const fades = () => document.getAnimations().some((animation) => animation instanceof CSSTransition && animation.playState !== 'finished');
		// What fades from one colour to the other has arrived: a slow machine may start a fade some frames late.
		for (let quiet = 0; quiet < 10; quiet = fades() ? 0 : quiet + 1) await frame();
	}, theme);
}

/** Everything that is wrong with a screen in one language and width, in both themes, one line each. */
async function problemsOf(screen: Screen, look: Look): Promise<readonly string[]> {
	const context = await openContext({ browser, origin, look, person: personOf(screen) });
	const { page, complaints } = await visit(context, screen);
	const problems = complaints.map((complaint) => `page: ${complaint}`);
	const lang = await page.locator('html').getAttribute('lang');
	if (lang !== look.locale) problems.push(`lang is ${lang}`);
	const width = await page.evaluate(() => innerWidth);
	if (width !== look.width) problems.push(`the page makes the window ${width} wide`);
	problems.push(...(await findOverflow(page)).map((element) => `sticks out: ${element}`));
	for (const theme of ['light', 'dark'] as const) {
		await turn(page, theme);
		problems.push(...(await findAccessibilityProblems(page)).map((problem) => `${theme}: ${problem}`));
	}
	await context.close();
	return problems;
}

function personOf({ as }: Screen): DemoPerson | undefined {
	if (as === 'nobody') return undefined;
	const person = people.find(({ account }) => account === as);
	if (!person) throw new Error(`the demo company has no account ${as}`);
	return person;
}

describe.concurrent.each(screens.map((screen) => [screen.name, screen] as const))('%s', (_name, screen) => {
	it.each(LANGUAGES_AND_WIDTHS.map((look) => [look.locale, look.width, look] as const))(
		'is well in %s, %i wide, in both themes',
		async (_locale, _width, look) => {
			expect(await problemsOf(screen, look)).toEqual([]);
		}
	);

	it('loads no more than it may', async () => {
		const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, person: personOf(screen) });
		const { page, urls } = await visit(context, screen);
		await page.waitForLoadState('networkidle');
		expect(compressedSize(urls.filter((url) => url.endsWith('.css')))).toBeLessThanOrEqual(CSS_KB);
		if (screen.javascriptKb !== undefined) expect(compressedSize(urls.filter((url) => url.endsWith('.js')))).toBeLessThanOrEqual(screen.javascriptKb);
		await context.close();
	});
});
