import { DurableObject } from 'cloudflare:workers';
import migrations from 'host:migrations';

type Bound = string | number | null | readonly number[];
type Query = Readonly<{ sql: string; params?: readonly Bound[] }>;
type ResultsFormat = 'ARRAY_OF_OBJECTS' | 'ROWS_AND_COLUMNS' | 'NONE';

/**
 * The whole D1 database as one object's SQLite. Speaks the protocol of workerd's built-in `cloudflare-internal:d1-api`
 * (POST of one query or a batch, results format in the query string); a batch is one transaction, as on Cloudflare.
 * Migrations run when the object starts, before anything can ask it, and are recorded in the table wrangler uses.
 */
export class D1Object extends DurableObject<HostEnv> {
	constructor(ctx: DurableObjectState, env: HostEnv) {
		super(ctx, env);
		this.#migrate();
	}

	#migrate(): void {
		const { storage } = this.ctx;
		storage.sql.exec(
			'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'
		);
		const rows = storage.sql.exec<{ name: string }>('SELECT name FROM d1_migrations').toArray();
		const applied = new Set(rows.map((row) => row.name));
		for (const { name, statements } of migrations) {
			if (applied.has(name)) continue;
			storage.transactionSync(() => {
				for (const statement of statements) storage.sql.exec(statement);
				storage.sql.exec('INSERT INTO d1_migrations (name) VALUES (?)', name);
			});
		}
	}

	override async fetch(request: Request): Promise<Response> {
		const format = (new URL(request.url).searchParams.get('resultsFormat') ?? 'ARRAY_OF_OBJECTS') as ResultsFormat;
		const body = await request.json<Query | readonly Query[]>();
		const queries = (Array.isArray(body) ? body : [body]).filter((query: Query) => query.sql.trim() !== '');
		try {
			return Response.json(this.ctx.storage.transactionSync(() => queries.map((query: Query) => this.#run(query, format))));
		} catch (error) {
			// The other side throws this text as `D1_ERROR: …`.
			return Response.json({ success: false, error: error instanceof Error ? error.message : String(error) }, { status: 500 });
		}
	}

	#run({ sql: text, params = [] }: Query, format: ResultsFormat): unknown {
		const { sql } = this.ctx.storage;
		const before = sql.exec<{ n: number }>('SELECT total_changes() AS n').one().n;
		const startedAt = performance.now();
		const cursor = sql.exec(text, ...params.map(toSqlite));
		const columns = cursor.columnNames;
		const rows = [...cursor.raw()].map((row) => row.map(fromSqlite));
		const after = sql.exec<{ n: number; id: number }>('SELECT total_changes() AS n, last_insert_rowid() AS id').one();
		return {
			success: true,
			results: shape(columns, rows, format),
			meta: {
				served_by: 'workerd',
				duration: performance.now() - startedAt,
				changes: after.n - before,
				last_row_id: after.id,
				changed_db: after.n !== before,
				size_after: sql.databaseSize,
				rows_read: cursor.rowsRead,
				rows_written: cursor.rowsWritten
			}
		};
	}
}

/** D1 sends bytes as arrays of numbers, both ways. */
const toSqlite = (value: Bound): SqlStorageValue => (typeof value === 'object' && value !== null ? new Uint8Array(value).buffer : value);

const fromSqlite = (value: SqlStorageValue): Bound => (value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value);

function shape(columns: readonly string[], rows: readonly (readonly Bound[])[], format: ResultsFormat): unknown {
	switch (format) {
		case 'ROWS_AND_COLUMNS':
			return { columns, rows };
		case 'NONE':
			return undefined;
		case 'ARRAY_OF_OBJECTS':
			return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
	}
}
