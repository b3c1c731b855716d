import { type Browser, chromium } from 'playwright-core';
import { browserPath } from './ensure-browser.ts';

const QUIET = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The machine's own Chromium, without a window. */
export const launchBrowser = (...more: readonly string[]): Promise<Browser> =>
	chromium.launch({ executablePath: browserPath(), args: [...QUIET, ...more] });
