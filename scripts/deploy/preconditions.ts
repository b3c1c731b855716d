import path from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { projectRoot } from '../process/project-root.ts';
import { runTool } from '../process/run-tool.ts';
import type { Precondition } from './precondition.ts';

const PLACEHOLDER = /^0{8}-0{4}-0{4}-0{4}-0{11}[01]$/;
const SECRETS: Readonly<Record<string, string>> = {
	MASTER_KEY: 'openssl rand -base64 32 | npx wrangler secret put MASTER_KEY   (keep a copy: what it encrypted is lost without it)',
	SETUP_CODE: 'npx wrangler secret put SETUP_CODE   (ten characters of your choice; /setup asks for it once)'
};

/** wrangler's configuration, as far as it is looked at here. */
type DeployConfig = Readonly<{
	d1_databases: readonly Readonly<{ database_name?: string; database_id?: string }>[];
	r2_buckets: readonly Readonly<{ bucket_name?: string }>[];
}>;

const readConfig = (): DeployConfig => unstable_readConfig({ config: path.join(projectRoot, 'wrangler.toml') });
const wrangler = (...args: string[]): ReturnType<typeof runTool> => runTool({ tool: 'wrangler', args, output: 'collect', env: { CI: 'true' } });

/** Needs no network. */
export const databaseNamed: Precondition = {
	name: 'database',
	async missing() {
		const [database] = readConfig().d1_databases;
		if (database?.database_id && !PLACEHOLDER.test(database.database_id)) return undefined;
		return `wrangler.toml has a placeholder as database_id. Create the database with \`npx wrangler d1 create ${database?.database_name}\` and copy its id there.`;
	}
};

const signedIn: Precondition = {
	name: 'account',
	async missing() {
		const { ok, output } = await wrangler('whoami');
		if (ok && !/not authenticated/i.test(output)) return undefined;
		return 'wrangler is not signed in to Cloudflare. Run `npx wrangler login`, or set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.';
	}
};

const bucketThere: Precondition = {
	name: 'bucket',
	async missing() {
		const name = readConfig().r2_buckets[0]?.bucket_name ?? '';
		const { ok } = await wrangler('r2', 'bucket', 'info', name);
		return ok ? undefined : `There is no R2 bucket "${name}" for photos. Create it: \`npx wrangler r2 bucket create ${name}\`.`;
	}
};

const secretsSet: Precondition = {
	name: 'secrets',
	async missing() {
		const { output } = await wrangler('secret', 'list', '--format', 'json');
		const absent = Object.keys(SECRETS).filter((name) => !output.includes(`"${name}"`));
		if (absent.length === 0) return undefined;
		return [`The worker lacks ${absent.join(' and ')}. Set ${absent.length > 1 ? 'them' : 'it'}:`, ...absent.map((name) => SECRETS[name])].join(
			'\n      '
		);
	}
};

/** In the order in which they are mended: without an account nothing after it can be asked. */
export const preconditions: readonly Precondition[] = [databaseNamed, signedIn, bucketThere, secretsSet];
