import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from '../process/failure.ts';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const MANUAL = 'On Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk. Elsewhere: install Chromium and set CHROME_PATH to it.';

/** Where the browser is: CHROME_PATH, or Debian's chromium. */
export const browserPath = (): string => process.env.CHROME_PATH ?? '/usr/bin/chromium';

const hasBrowser = (): boolean => existsSync(browserPath());
const hasChineseFont = (): boolean => {
	const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
	return status === 0 && stdout.trim() !== '';
};

/** Makes sure that there is a browser and a font with Chinese characters: installs Debian's when allowed, else says what to do. */
export function ensureBrowser(): void {
	if (hasBrowser() && hasChineseFont()) return;
	const missing = `There is no ${hasBrowser() ? 'font with Chinese characters' : `browser at ${browserPath()}`}.`;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Failure(missing, MANUAL);

	console.log(`${missing} Installing ${PACKAGES.join(' and ')} (apt-get) …`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
	const { status, stderr } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES, 'fontconfig'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		encoding: 'utf8',
		env
	});
	if (status !== 0 || !hasBrowser()) throw new Failure(`apt-get could not install them:\n${stderr}`, MANUAL);
}
