import type { Page } from 'playwright-core';

/**
 * Elements that stick out of the window sideways, as `tag.class`. scrollWidth would not tell: a clipped ancestor hides it from there and
 * hides the element from the reader. What scrolls sideways by itself (a table, a board), what moves (a ticker) and the
 * inside of a drawing may be wider.
 */
export const findOverflow = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const scrolls = (element: Element): boolean => /(auto|scroll)/.test(getComputedStyle(element).overflowX);
		/** a ticker or the like that moves its content through a gap says so, as `data-moves` */
		const mayBeWider = (element: Element): boolean => scrolls(element) || element.matches('svg, [data-moves]');
		const insideWider = (element: Element): boolean => {
			for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) if (mayBeWider(parent)) return true;
			return false;
		};
		/** text for screen readers is moved away, cut or shrunk to a pixel on purpose */
		const isSeen = (element: Element): boolean => {
			const { width, height } = element.getBoundingClientRect();
			const cut = getComputedStyle(element).clipPath === 'inset(50%)';
			return !cut && width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		};
		const outside = [...document.body.querySelectorAll('*')].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return (right > innerWidth + 0.5 || left < -0.5) && isSeen(element) && !insideWider(element);
		});
		return outside.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`.slice(0, 120));
	});
