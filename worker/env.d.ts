// Written by hand: `wrangler types` would import the built SvelteKit server and drag it into every type check.
interface Env {
	readonly DB: D1Database;
	readonly ASSETS: Fetcher;
	readonly TICKET: import('../durable/runtime/object-namespace.ts').ObjectNamespace<import('../durable/ticket/ticket-rpc.ts').TicketRpc>;
	readonly HUB: import('../durable/runtime/object-namespace.ts').ObjectNamespace<import('../durable/hub/hub-rpc.ts').HubRpc>;
	readonly HEADQUARTERS: import('../durable/runtime/object-namespace.ts').ObjectNamespace<
		import('../durable/headquarters/headquarters-rpc.ts').HeadquartersRpc
	>;
	readonly INBOX: import('../durable/runtime/object-namespace.ts').ObjectNamespace<import('../durable/inbox/inbox-rpc.ts').InboxRpc>;
	readonly GATE: import('../durable/runtime/object-namespace.ts').ObjectNamespace<import('../durable/gate/gate-object.ts').GateRpc>;
	/** Photos on Cloudflare. */
	readonly FILES_BUCKET?: R2Bucket;
	/** Photos on plain workerd: a writable directory. */
	readonly FILES_DISK?: Fetcher;
	/** 32 random bytes, base64; seals personal data. */
	readonly MASTER_KEY: string;
	/** `yes`: webhooks may also go to addresses inside the network; for a deployer whose systems stand beside it. */
	readonly WEBHOOKS_INSIDE?: string;
	/** Creates the first administrator; worthless once there are people. */
	readonly SETUP_CODE?: string;
}

declare namespace Cloudflare {
	interface GlobalProps {
		mainModule: typeof import('./api.ts');
	}
	interface Env extends globalThis.Env {}
}
