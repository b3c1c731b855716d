/** What a company works with or doesn't, each switched on and off by itself (capabilities A2, A3). A scenario needs those that its steps are of. */
export const MODULES = [
	'dispatch',
	'on-site',
	'parts',
	'settlement',
	'survey',
	'approval',
	'self-service',
	'customer-groups',
	'regions',
	'linked-tickets',
	'integrations'
] as const;
export type Module = (typeof MODULES)[number];
