import type { BrowserContext } from 'playwright-core';

export type Screen = Readonly<{
	/** name of the picture */
	name: string;
	/** as the reader knows it; `[…]` is filled in by `locate` */
	path: string;
	/** account of the demo company, or nobody */
	as: string;
	/** where this data has the screen */
	locate: (context: BrowserContext, origin: string) => Promise<string>;
	/** selector of what has to be there before the picture is taken */
	ready?: string;
	fullPage?: boolean;
	/** the most JavaScript it may load, in kB after gzip */
	javascriptKb?: number;
}>;

type Fixed = Omit<Screen, 'locate'>;
/** A screen whose address is the same with any data. */
const fixed = (screen: Fixed): Screen => ({ ...screen, locate: async () => screen.path });

/**
 * Every screen there is. `npm run screenshots` takes its picture and tests/journeys/every-screen.test.ts holds it to the gates, in zh-CN and
 * en, light and dark, 390 and 1440 wide.
 */
export const screens: readonly Screen[] = [fixed({ name: 'home', path: '/', as: 'nobody', ready: 'main', javascriptKb: 45 })];
