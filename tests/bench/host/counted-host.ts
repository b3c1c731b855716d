// The product's host with a database that counts: what each statement read and wrote, as its `meta` says.
import { D1Object as Database } from '../../../host/d1-object.ts';
import host from '../../../host/front.ts';
import { addStorageUse, NO_STORAGE_USE, type StorageUse, statementTarget } from '../support/storage-use.ts';

export { assets, CronObject, d1 } from '../../../host/front.ts';

type Statement = Readonly<{ sql: string }>;
type Answered = Readonly<{ meta: Readonly<{ rows_read: number; rows_written: number }> }>;

// Module variables are shared by the front and the object: one process runs both.
const use = new Map<string, StorageUse>();
let calls = 0;

export class D1Object extends Database {
	override async fetch(request: Request): Promise<Response> {
		calls += 1;
		const asked = await request.clone().json<Statement | readonly Statement[]>();
		const response = await super.fetch(request);
		if (!response.ok) return response;
		const answers = await response.clone().json<readonly Answered[]>();
		const statements: readonly Statement[] = Array.isArray(asked) ? asked : [asked as Statement];
		for (const [index, { meta }] of answers.entries()) {
			const key = `d1.${statementTarget(statements[index]?.sql ?? '')}`;
			const more = { ...NO_STORAGE_USE, rowsWritten: meta.rows_written, rowsRead: meta.rows_read };
			use.set(key, addStorageUse(use.get(key) ?? NO_STORAGE_USE, more));
		}
		return response;
	}
}

export default {
	async fetch(request: Request, env: HostEnv, ctx: ExecutionContext): Promise<Response> {
		if (new URL(request.url).pathname !== '/bench/d1') return host.fetch(request as Parameters<typeof host.fetch>[0], env, ctx);
		const counted = { calls, use: Object.fromEntries(use) };
		use.clear();
		calls = 0;
		return Response.json(counted);
	}
};
