import type { Page } from 'playwright-core';

/**
 * Elements that stick out of the window sideways, as `tag.class`. scrollWidth would not tell: a clipped ancestor hides it from there and
 * hides the element from the reader. What scrolls sideways by itself (a table, a board) may be wider inside.
 */
export const findOverflow = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const scrolls = (element: Element): boolean => /(auto|scroll)/.test(getComputedStyle(element).overflowX);
		const insideScroller = (element: Element): boolean => {
			for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) if (scrolls(parent)) return true;
			return false;
		};
		/** text for screen readers is moved away or shrunk to a pixel on purpose */
		const isSeen = (element: Element): boolean => {
			const { width, height } = element.getBoundingClientRect();
			return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		};
		const outside = [...document.body.querySelectorAll('*')].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return (right > innerWidth + 0.5 || left < -0.5) && isSeen(element) && !insideScroller(element);
		});
		return outside.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`.slice(0, 120));
	});
