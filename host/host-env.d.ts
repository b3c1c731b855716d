/** What write-config.ts gives the host worker. */
interface HostEnv {
	/** the built application */
	APP: Fetcher;
	/** its cron jobs, over RPC */
	APP_CRON: { run(cron: string, scheduledTime: number): Promise<void> };
	/** the folder dist/assets */
	STATIC: Fetcher;
	D1: DurableObjectNamespace<import('./d1-object.ts').D1Object>;
	CRON: DurableObjectNamespace<import('./cron-object.ts').CronObject>;
	TRUST_PROXY: import('./untrusted-proxy.ts').TrustProxy;
}

declare module 'host:migrations' {
	const migrations: readonly Readonly<{ name: string; statements: readonly string[] }>[];
	export default migrations;
}

declare module 'host:crons' {
	const crons: readonly string[];
	export default crons;
}

declare module 'host:assets' {
	const assets: Readonly<Record<string, import('./asset.ts').Asset>>;
	export default assets;
}
