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
}>;

const fixed = (name: string, path: string, as: string, ready?: string): Screen => ({
	name,
	path,
	as,
	locate: async () => path,
	...(ready ? { ready } : {})
});

/** The screens that `npm run screenshots` takes, in zh-CN and en, light and dark, 390 and 1440 wide. */
export const screens: readonly Screen[] = [fixed('sign-in', '/sign-in', 'nobody', 'main')];
