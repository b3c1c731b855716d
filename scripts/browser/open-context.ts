import type { Browser, BrowserContext } from 'playwright-core';
import type { DemoPerson } from '../server/demo-person.ts';
import { signIn } from './sign-in.ts';

export type Look = Readonly<{ locale: 'zh-CN' | 'en'; theme: 'light' | 'dark'; width: 390 | 1440 }>;
export const LOOKS: readonly Look[] = (['zh-CN', 'en'] as const).flatMap((locale) =>
	(['light', 'dark'] as const).flatMap((theme) => ([390, 1440] as const).map((width) => ({ locale, theme, width })))
);

type ContextOptions = Readonly<{ browser: Browser; origin: string; look: Look; person?: DemoPerson | undefined }>;

/** A browser of one language, theme and width, signed in as a person or as nobody. */
export async function openContext({ browser, origin, look, person }: ContextOptions): Promise<BrowserContext> {
	const phone = look.width === 390;
	const context = await browser.newContext({
		locale: look.locale,
		colorScheme: look.theme,
		viewport: { width: look.width, height: phone ? 844 : 900 },
		deviceScaleFactor: phone ? 2 : 1,
		hasTouch: phone,
		isMobile: phone,
		reducedMotion: 'reduce'
	});
	await context.addCookies([
		{ name: 'locale', value: look.locale, url: origin },
		{ name: 'theme', value: look.theme, url: origin }
	]);
	if (person) await signIn(context, origin, person);
	return context;
}
