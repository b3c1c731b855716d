import type { BrowserContext } from 'playwright-core';

/** Where a screen is with the data at hand: some addresses hold an id or a token. */
export type Locate = (context: BrowserContext, origin: string) => Promise<string>;

export type Screen = Readonly<{
	/** name of its picture */
	name: string;
	/** account of the demo company, or nobody */
	as: string;
	path: string | Locate;
	/** selector of what has to be there before it is looked at */
	ready?: string;
	fullPage?: boolean;
	/** the most JavaScript it may load, in kB after gzip */
	javascriptKb?: number;
}>;

export const locate = async ({ path }: Screen, context: BrowserContext, origin: string): Promise<string> =>
	typeof path === 'string' ? path : path(context, origin);
