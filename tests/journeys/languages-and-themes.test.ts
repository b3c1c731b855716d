import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { origin } from './support/company.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function visit(options: Parameters<Browser['newContext']>[0], cookies: Readonly<Record<string, string>> = {}): Promise<Page> {
	const context = await browser.newContext(options);
	await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
	const page = await context.newPage();
	await page.goto(origin);
	return page;
}

const languageOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');
const backgroundOf = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

it.each([
	['zh-TW', {}, 'zh-CN'],
	['en-GB', {}, 'en'],
	['fr-FR', {}, 'zh-CN'],
	['en-GB', { locale: 'zh-CN' }, 'zh-CN']
] as const)('answers a browser in %s with cookies %o in %s', async (locale, cookies, expected) => {
	const page = await visit({ locale }, cookies);
	expect(await languageOf(page)).toBe(expected);
	await page.context().close();
});

it.each([
	['light', {}, 'rgb(246, 247, 249)'],
	['dark', {}, 'rgb(14, 18, 24)'],
	['light', { theme: 'dark' }, 'rgb(14, 18, 24)'],
	['dark', { theme: 'light' }, 'rgb(246, 247, 249)']
] as const)('paints a %s device with cookies %o in the right theme before any script runs', async (colorScheme, cookies, expected) => {
	const page = await visit({ colorScheme, javaScriptEnabled: false }, cookies);
	expect(await backgroundOf(page)).toBe(expected);
	await page.context().close();
});

it('keeps to its own content security policy', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	const response = await page.goto(origin, { waitUntil: 'networkidle' });
	expect(complaints).toEqual([]);
	expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
	await context.close();
});

it.each([
	['en', 'zh-CN'],
	['zh-CN', 'en']
] as const)('loads the words of a page in %s and none in %s', async (locale, other) => {
	const context = await browser.newContext();
	await context.addCookies([{ name: 'locale', value: locale, url: origin }]);
	const page = await context.newPage();
	const urls: string[] = [];
	page.on('response', (response) => urls.push(new URL(response.url()).pathname));
	await page.goto(`${origin}/sign-in`, { waitUntil: 'networkidle' });
	const wordsIn = (language: string): readonly string[] => urls.filter((url) => url.includes(`/words/${language}/`));
	expect(wordsIn(locale).length).toBeGreaterThan(0);
	expect(wordsIn(other)).toEqual([]);
	await context.close();
});
