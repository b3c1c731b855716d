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

/**
 * Chromium prepares two pages for suggestions below the address bar of each window, though nobody types there: a fifth of what a visit costs.
 * Of several `--disable-features` it hears the last only, so what Playwright switches off has to be said again.
 */
const UNUSED_FEATURES = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'ThirdPartyStoragePartitioning'
];

/** The machine's own Chromium, without a window. */
export const launchBrowser = (...more: readonly string[]): Promise<Browser> =>
	chromium.launch({ executablePath: browserPath(), args: [...QUIET, `--disable-features=${UNUSED_FEATURES.join(',')}`, ...more] });
