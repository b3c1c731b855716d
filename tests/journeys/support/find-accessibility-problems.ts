import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page, one line a rule, with the first places. */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
	// By evaluation, not as a script tag: the page's content security policy forbids those, and is to stay. Once for each page: it is long.
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.slice(0, 3)
				.map(({ target }) => target.join(' '))
				.join(' | ')}`
	);
}
