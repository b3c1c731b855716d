import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { findAccessibilityProblems } from './support/find-accessibility-problems.ts';
import { findOverflow } from './support/find-overflow.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function showing(body: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
	await page.setContent(`<!doctype html><html lang="en"><head><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`);
	return page;
}

it('finds what sticks out, also when a clipping parent hides it from scrollWidth', async () => {
	const page = await showing('<div style="overflow: hidden"><p class="wide" style="width: 600px">x</p></div>');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	expect(await findOverflow(page)).toEqual(['p.wide']);
	await page.close();
});

it('lets a table scroll in its own box, a ticker move through its gap, and hidden text be anywhere', async () => {
	const hidden = '<span style="position: absolute; left: -9999px; width: 1px; height: 1px">x</span>';
	const ticker = '<div data-moves style="overflow: hidden"><p style="width: 600px">x</p></div>';
	const page = await showing(`${ticker}<div style="overflow-x: auto"><table style="width: 900px"><tr><td>x</td></tr></table></div>${hidden}`);
	expect(await findOverflow(page)).toEqual([]);
	await page.close();
});

it('finds a picture without words and text that is too pale', async () => {
	const page = await showing('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p style="color: #ccc; background: #fff">pale words</p>');
	const problems = await findAccessibilityProblems(page);
	expect(problems.map((problem) => problem.split(':')[0])).toEqual(['color-contrast', 'image-alt']);
	await page.close();
});
