import type { BrowserContext } from 'playwright-core';
import type { Locate, Screen } from './screen.ts';

type Listed = Readonly<{ id: string; entryCode?: string | null }>;

async function list(context: BrowserContext, origin: string, path: string): Promise<readonly Listed[]> {
	const response = await context.request.get(`${origin}/api/v1${path}`);
	if (!response.ok()) throw new Error(`GET ${path}: ${response.status()} ${await response.text()}`);
	const { items }: { items: readonly Listed[] } = await response.json();
	return items;
}

/** The page of the first item of a list. */
const firstOf =
	(page: string, api: string): Locate =>
	async (context, origin) =>
		`${page}/${(await list(context, origin, api))[0]?.id ?? 'none'}`;

/** The form behind the code of the first store that has one. */
const requestForm: Locate = async (context, origin) => {
	const store = (await list(context, origin, '/units')).find(({ entryCode }) => entryCode);
	return `/r/${store?.entryCode ?? 'none'}`;
};

/** What the customer of the first open ticket sees. */
const tracker: Locate = async (context, origin) => {
	const [ticket] = await list(context, origin, '/tickets?state=open&limit=1');
	const response = await context.request.post(`${origin}/api/v1/tickets/${ticket?.id}/link`, { headers: { origin } });
	const { path }: { path: string } = await response.json();
	return path;
};

/**
 * Every screen there is. `npm run screenshots` takes its picture and tests/journeys/every-screen.test.ts holds it to the gates, in zh-CN and
 * en, light and dark, 390 and 1440 wide.
 */
export const screens: readonly Screen[] = [
	{ name: 'sign-in', as: 'nobody', path: '/sign-in', ready: 'main', javascriptKb: 60 },
	{ name: 'board', as: 'dispatch.sh', path: '/board', ready: 'main', javascriptKb: 100 },
	{ name: 'tickets', as: 'ops', path: '/tickets', ready: 'main', javascriptKb: 100 },
	{ name: 'ticket', as: 'dispatch.sh', path: firstOf('/tickets', '/tickets?state=open&limit=1'), ready: 'main', javascriptKb: 100 },
	{ name: 'customers', as: 'agent.sh', path: '/customers', ready: 'main' },
	{ name: 'customer', as: 'agent.sh', path: firstOf('/customers', '/customers?limit=1'), ready: 'main' },
	{ name: 'equipment', as: 'agent.sh', path: '/equipment', ready: 'main' },
	{ name: 'equipment-item', as: 'agent.sh', path: firstOf('/equipment', '/equipment?limit=1'), ready: 'main' },
	{ name: 'wall', as: 'ops', path: '/wall', ready: 'main', javascriptKb: 260 },
	{ name: 'organisation', as: 'admin', path: '/organisation', ready: 'main' },
	{ name: 'people', as: 'admin', path: '/people', ready: 'main' },
	{ name: 'roles', as: 'admin', path: '/roles', ready: 'main' },
	{ name: 'labels', as: 'admin', path: '/labels', ready: 'main' },
	{ name: 'deliveries', as: 'admin', path: '/deliveries', ready: 'main' },
	{ name: 'audit', as: 'admin', path: '/audit', ready: 'main' },
	{ name: 'developers', as: 'admin', path: '/developers', ready: 'main' },
	{ name: 'profile', as: 'agent.sh', path: '/profile', ready: 'main' },
	{ name: 'request-form', as: 'admin', path: requestForm, ready: 'main', javascriptKb: 45 },
	{ name: 'tracker', as: 'admin', path: tracker, ready: 'main', javascriptKb: 45 }
];
