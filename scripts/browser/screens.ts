import { Failure } from '../process/failure.ts';
import { sessionCookie } from './sign-in.ts';

/** What every account of the demo company has. */
const DEMO_PASSWORD = 'baton-demo-2026';

export type Screen = Readonly<{
	/** name of the picture */
	name: string;
	/** as the reader knows it; `[…]` is filled in by `locate` */
	path: string;
	/** account of the demo company, or nobody */
	as: string;
	/** where this data has the screen */
	locate: (origin: string) => Promise<string>;
	/** selector of what has to be there before the picture is taken */
	ready?: string;
	fullPage?: boolean;
	/** the most JavaScript it may load, in kB after gzip */
	javascriptKb?: number;
}>;

type Fixed = Omit<Screen, 'locate'>;
/** A screen whose address is the same with any data. */
const fixed = (screen: Fixed): Screen => ({ ...screen, locate: async () => screen.path });

/** Asks the API as somebody of the demo company, to find where a screen is. */
async function ask<T>(origin: string, account: string, path: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
	const cookie = await sessionCookie(origin, { account, password: DEMO_PASSWORD });
	const response = await fetch(`${origin}/api/v1${path}`, { method, headers: { cookie, origin } });
	if (!response.ok) throw new Failure(`${path} answered ${response.status}`);
	return response.json();
}

type Row = { readonly id: string; readonly stage?: string; readonly totalMinor?: number | null; readonly entryCode?: string | null };

/** A screen of one row of a list: its path with the id that the list's first row has. */
const ofFirst = (screen: Fixed, list: string): Screen => ({
	...screen,
	async locate(origin) {
		const { items } = await ask<{ items: readonly Row[] }>(origin, screen.as, list);
		if (items[0] === undefined) throw new Failure(`${list} is empty, so there is no ${screen.path}.`);
		return screen.path.replace('[id]', items[0].id);
	}
});

/** The customer's own page of an order; somebody at headquarters makes the link. A billed one shows the most. */
const tracker = (screen: Fixed, query: string): Screen => ({
	...screen,
	async locate(origin) {
		const { items } = await ask<{ items: readonly Row[] }>(origin, 'ops', `/tickets?${query}`);
		const shown = items.find(({ totalMinor }) => typeof totalMinor === 'number') ?? items[0];
		return (await ask<{ path: string }>(origin, 'ops', `/tickets/${shown?.id}/link`, 'POST')).path;
	}
});

/** The request form behind a store's QR code. */
const request = (screen: Fixed): Screen => ({
	...screen,
	async locate(origin) {
		const { items } = await ask<{ items: readonly Row[] }>(origin, 'ops', '/units');
		return `/r/${items.find(({ entryCode }) => entryCode)?.entryCode}`;
	}
});

/**
 * Every screen there is. `npm run screenshots` takes its picture and tests/journeys/every-screen.test.ts holds it to the gates, in zh-CN and
 * en, light and dark, 390 and 1440 wide.
 */
export const screens: readonly Screen[] = [
	fixed({ name: 'sign-in', path: '/sign-in', as: 'nobody', ready: 'form', javascriptKb: 100 }),
	fixed({ name: 'board', path: '/board', as: 'manager.east', ready: '[data-ticket]', javascriptKb: 100 }),
	// Their code comes on first use, in one file with what dialogs need.
	fixed({ name: 'board-calendar', path: '/board?as=calendar', as: 'manager.east', ready: '[aria-current=date]', javascriptKb: 140 }),
	fixed({ name: 'board-map', path: '/board?as=map', as: 'ops', ready: 'main svg [role=button]', javascriptKb: 140 }),
	fixed({ name: 'tickets', path: '/tickets', as: 'agent.sh', ready: 'main a[href^="/tickets/"]:visible', javascriptKb: 100 }),
	ofFirst({ name: 'ticket', path: '/tickets/[id]', as: 'dispatch.sh', ready: 'main h1', javascriptKb: 95 }, '/tickets?state=open&limit=1'),
	ofFirst({ name: 'technician-ticket', path: '/tickets/[id]', as: 'tech.sh', ready: 'main h1', javascriptKb: 90 }, '/tickets?state=open&limit=1'),
	fixed({ name: 'approvals', path: '/approvals', as: 'tech.sh', ready: 'main a[href^="/tickets/"]', javascriptKb: 100 }),
	fixed({ name: 'approvals-filed', path: '/approvals?list=started', as: 'agent.sh', ready: 'main a[href^="/tickets/"]', javascriptKb: 100 }),
	fixed({ name: 'customers', path: '/customers', as: 'agent.sh', ready: 'main a[href^="/customers/"]', javascriptKb: 100 }),
	ofFirst({ name: 'customer', path: '/customers/[id]', as: 'agent.sh', ready: 'main h1', javascriptKb: 100 }, '/customers?limit=1'),
	fixed({ name: 'equipment', path: '/equipment', as: 'agent.sh', ready: 'main a[href^="/equipment/"]', javascriptKb: 100 }),
	ofFirst({ name: 'device', path: '/equipment/[id]', as: 'agent.sh', ready: 'main h1', javascriptKb: 100 }, '/equipment?limit=1'),
	fixed({ name: 'wall', path: '/wall', as: 'ops', ready: 'main svg', javascriptKb: 260 }),
	fixed({ name: 'organisation', path: '/organisation', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	fixed({ name: 'people', path: '/people', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	fixed({ name: 'roles', path: '/roles', as: 'admin', ready: 'main table', javascriptKb: 100 }),
	fixed({ name: 'scenarios', path: '/scenarios', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	// The canvas with all that draws and checks a flow.
	ofFirst({ name: 'designer', path: '/scenarios/[id]', as: 'admin', ready: '[data-node]', javascriptKb: 150 }, '/scenarios'),
	fixed({ name: 'replies', path: '/replies', as: 'admin', ready: 'main h2', javascriptKb: 100 }),
	fixed({ name: 'deliveries', path: '/deliveries', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	fixed({ name: 'comparison', path: '/comparison', as: 'admin', ready: 'main li', javascriptKb: 100 }),
	fixed({ name: 'audit', path: '/audit', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	fixed({ name: 'developers', path: '/developers', as: 'admin', ready: 'main h1', javascriptKb: 100 }),
	fixed({ name: 'profile', path: '/profile', as: 'agent.sh', ready: 'main h1', javascriptKb: 100 }),
	request({ name: 'request', path: '/r/[code]', as: 'nobody', ready: 'form', fullPage: true, javascriptKb: 45 }),
	tracker({ name: 'tracker-open', path: '/t/[token]', as: 'nobody', ready: 'main', fullPage: true, javascriptKb: 45 }, 'state=open&limit=40'),
	tracker({ name: 'tracker-closed', path: '/t/[token]', as: 'nobody', ready: 'main', fullPage: true, javascriptKb: 45 }, 'state=closed&limit=40')
];
