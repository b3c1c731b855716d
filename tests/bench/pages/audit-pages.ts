import lighthouse, { type Config, type Flags } from 'lighthouse';
import { launchBrowser } from '../../../scripts/browser/launch-browser.ts';
import { type Screen, screens } from '../../../scripts/browser/screens.ts';
import { sessionCookie } from '../../../scripts/browser/sign-in.ts';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { freePort } from '../../../scripts/server/free-port.ts';

export type Audit = Readonly<{ lcpSeconds: number; cls: number; performance: number; accessibility: number; bestPractices: number }>;

/** The pages that people wait for, as they meet them, and within how many seconds they have to show what matters. */
export const AUDITED = [
	{ name: 'tracker', screen: 'tracker-open', device: 'phone', lcpSeconds: 2 },
	{ name: 'request form', screen: 'request', device: 'phone', lcpSeconds: 2.8 },
	{ name: 'sign-in', screen: 'sign-in', device: 'desk', lcpSeconds: 2.8 },
	{ name: 'board', screen: 'board', device: 'desk', lcpSeconds: 2.8 },
	{ name: 'ticket', screen: 'ticket', device: 'desk', lcpSeconds: 2.8 },
	{ name: 'wall', screen: 'wall', device: 'desk', lcpSeconds: 2.8 }
] as const;

/** Lighthouse's own phone on a slow 4G network, and the same network and CPU behind a desk's screen. */
const THROTTLING = {
	rttMs: 150,
	throughputKbps: 1_638.4,
	cpuSlowdownMultiplier: 4,
	requestLatencyMs: 0,
	downloadThroughputKbps: 0,
	uploadThroughputKbps: 0
};
const DEVICES = {
	phone: { formFactor: 'mobile', screenEmulation: { mobile: true, width: 390, height: 844, deviceScaleFactor: 2, disabled: false } },
	desk: { formFactor: 'desktop', screenEmulation: { mobile: false, width: 1440, height: 900, deviceScaleFactor: 1, disabled: false } }
} as const;

type Input = Readonly<{ origin: string; people: readonly DemoPerson[]; runs: number }>;

/** Audits every page so many times, in turns. Each visit is a first one: nothing is in the cache. */
export async function auditPages({ origin, people, runs }: Input): Promise<ReadonlyMap<string, readonly Audit[]>> {
	const port = await freePort();
	const browser = await launchBrowser(`--remote-debugging-port=${port}`);
	try {
		const places = await Promise.all(AUDITED.map((page) => placeOf(page.screen, { origin, people })));
		const audits = new Map<string, Audit[]>();
		for (let run = 0; run < runs; run += 1) {
			for (const [index, { name, device }] of AUDITED.entries()) {
				const place = places[index];
				if (place === undefined) throw new Error(`there is no ${name}`);
				audits.set(name, [...(audits.get(name) ?? []), await audit(place, { ...DEVICES[device], port })]);
			}
		}
		return audits;
	} finally {
		await browser.close();
	}
}

type Place = Readonly<{ url: string; headers: Readonly<Record<string, string>> }>;

async function placeOf(name: string, { origin, people }: Omit<Input, 'runs'>): Promise<Place> {
	const screen: Screen | undefined = screens.find((candidate) => candidate.name === name);
	if (screen === undefined) throw new Error(`there is no screen ${name}`);
	const person = people.find(({ account }) => account === screen.as);
	const session = person === undefined ? [] : [await sessionCookie(origin, person)];
	return { url: `${origin}${await screen.locate(origin)}`, headers: { cookie: ['locale=zh-CN', 'theme=light', ...session].join('; ') } };
}

async function audit({ url, headers }: Place, flags: Pick<Flags, 'formFactor' | 'screenEmulation' | 'port'>): Promise<Audit> {
	const config: Config = {
		extends: 'lighthouse:default',
		settings: { onlyCategories: ['performance', 'accessibility', 'best-practices'], throttlingMethod: 'simulate', throttling: THROTTLING }
	};
	const result = await lighthouse(url, { ...flags, extraHeaders: { ...headers }, output: 'json', logLevel: 'error' }, config);
	if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
	const { audits, categories, runtimeError } = result.lhr;
	if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
	const score = (category: string): number => Math.round((categories[category]?.score ?? Number.NaN) * 100);
	const number = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
	return {
		lcpSeconds: number('largest-contentful-paint') / 1_000,
		cls: number('cumulative-layout-shift'),
		performance: score('performance'),
		accessibility: score('accessibility'),
		bestPractices: score('best-practices')
	};
}
