/**
 * The posts of the company besides its technicians, who are counted hub by hub. `at` are unit ids; a post with an `account` is one
 * people try the product with, everybody else's account is made from the name.
 */
export type Post = {
	readonly role: string;
	readonly at: readonly string[];
	readonly account?: string;
	/** The account of the superior, who is listed before. */
	readonly under?: string;
};

const REGION_KEYS = ['east', 'south', 'north', 'southwest', 'central'] as const;

export const POSTS: readonly Post[] = [
	{ role: 'administrator', at: ['hq'], account: 'admin' },
	{ role: 'hq-operations', at: ['hq'], account: 'ops' },
	{ role: 'hq-operations', at: ['hq'], under: 'ops' },
	{ role: 'hq-operations', at: ['hq'], under: 'ops' },
	{ role: 'hq-operations', at: ['hq'], under: 'ops' },
	...REGION_KEYS.map((key) => ({ role: 'regional-manager', at: [`r-${key}`], account: `manager.${key}`, under: 'ops' })),
	{ role: 'dispatcher', at: ['h-sh'], account: 'dispatch.sh', under: 'manager.east' },
	{ role: 'dispatcher', at: ['h-nj', 'h-hz'], account: 'dispatch.nj', under: 'manager.east' },
	{ role: 'dispatcher', at: ['h-gz'], account: 'dispatch.gz', under: 'manager.south' },
	{ role: 'dispatcher', at: ['h-sz'], account: 'dispatch.sz', under: 'manager.south' },
	{ role: 'dispatcher', at: ['h-xm'], account: 'dispatch.xm', under: 'manager.south' },
	{ role: 'dispatcher', at: ['h-bj'], account: 'dispatch.bj', under: 'manager.north' },
	{ role: 'dispatcher', at: ['h-tj', 'h-jn'], account: 'dispatch.tj', under: 'manager.north' },
	{ role: 'dispatcher', at: ['h-cd'], account: 'dispatch.cd', under: 'manager.southwest' },
	{ role: 'dispatcher', at: ['h-cq', 'h-km'], account: 'dispatch.cq', under: 'manager.southwest' },
	{ role: 'dispatcher', at: ['h-wh', 'h-cs'], account: 'dispatch.wh', under: 'manager.central' },
	{ role: 'agent', at: ['h-sh'], account: 'agent.sh', under: 'manager.east' },
	{ role: 'agent', at: ['h-sh'], under: 'manager.east' },
	{ role: 'agent', at: ['h-gz'], account: 'agent.gz', under: 'manager.south' },
	{ role: 'agent', at: ['h-sz'], under: 'manager.south' },
	{ role: 'agent', at: ['h-bj'], account: 'agent.bj', under: 'manager.north' },
	{ role: 'agent', at: ['h-cd'], under: 'manager.southwest' },
	{ role: 'agent', at: ['h-wh'], under: 'manager.central' },
	...REGION_KEYS.map((key) => ({ role: 'agent', at: [`r-${key}`], under: `manager.${key}` })),
	{ role: 'warehouse', at: ['h-sh'], account: 'warehouse', under: 'manager.east' },
	{ role: 'warehouse', at: ['h-gz'], under: 'manager.south' },
	{ role: 'warehouse', at: ['h-bj'], under: 'manager.north' },
	{ role: 'warehouse', at: ['h-cd'], under: 'manager.southwest' },
	{ role: 'finance', at: ['hq'], account: 'finance' },
	{ role: 'finance', at: ['hq'], under: 'finance' },
	{ role: 'finance', at: ['hq'], under: 'finance' },
	{ role: 'finance', at: ['hq'], under: 'finance' },
	{ role: 'viewer', at: ['hq'], account: 'viewer' },
	{ role: 'viewer', at: ['r-south'], under: 'manager.south' }
];

/** The accounts a visitor is shown, in the order they are worth trying. */
export const SIGN_IN_ACCOUNTS = [
	'admin',
	'ops',
	'manager.east',
	'manager.south',
	'dispatch.sh',
	'agent.sh',
	'tech.sh',
	'dispatch.gz',
	'agent.gz',
	'warehouse',
	'finance',
	'viewer'
] as const;
