/** The parts of a JSON Schema (2020-12) that a reader needs. */
export type Schema = {
	readonly type?: string | readonly string[];
	readonly format?: string;
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly default?: unknown;
	readonly pattern?: string;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
	readonly additionalProperties?: Schema | boolean;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly allOf?: readonly Schema[];
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly description?: string;
};

export type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema };
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

type RawOperation = {
	readonly operationId?: string;
	readonly tags?: readonly string[];
	readonly summary?: string;
	readonly description?: string;
	readonly security?: readonly unknown[];
	readonly 'x-permission'?: string;
	readonly parameters?: readonly Parameter[];
	readonly requestBody?: { readonly content?: Content };
	readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
};

export type OpenApi = {
	readonly info?: { readonly title?: string; readonly description?: string; readonly version?: string };
	readonly tags?: readonly { readonly name: string }[];
	readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
	readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

export type Body = { readonly type: string; readonly schema: Schema | undefined };
export type Operation = {
	readonly id: string;
	readonly method: string;
	readonly path: string;
	readonly tag: string;
	readonly summary: string;
	/** Nobody has to be signed in. */
	readonly open: boolean;
	readonly permission: string | undefined;
	readonly parameters: readonly Parameter[];
	readonly body: Body | undefined;
	readonly answers: readonly { readonly status: string; readonly description: string; readonly body: Body | undefined }[];
};
export type Group = { readonly tag: string; readonly operations: readonly Operation[] };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The description's operations by tag, in the order in which the document names them. */
export function readOpenApi(document: OpenApi): Group[] {
	const groups = new Map<string, Operation[]>((document.tags ?? []).map(({ name }) => [name, []]));
	for (const [path, operations] of Object.entries(document.paths)) {
		for (const method of METHODS) {
			const raw = operations[method];
			if (raw === undefined) continue;
			const operation = readOperation(path, method, raw);
			groups.set(operation.tag, [...(groups.get(operation.tag) ?? []), operation]);
		}
	}
	return [...groups].filter(([, operations]) => operations.length > 0).map(([tag, operations]) => ({ tag, operations }));
}

const readOperation = (path: string, method: string, raw: RawOperation): Operation => ({
	id: raw.operationId ?? `${method}-${path}`.replace(/\W+/g, '-'),
	method: method.toUpperCase(),
	path,
	tag: raw.tags?.[0] ?? '',
	summary: raw.summary ?? raw.description ?? '',
	open: raw.security?.length === 0,
	permission: raw['x-permission'],
	parameters: raw.parameters ?? [],
	body: readBody(raw.requestBody?.content),
	answers: Object.entries(raw.responses ?? {}).map(([status, { description = '', content }]) => ({ status, description, body: readBody(content) }))
});

function readBody(content: Content | undefined): Body | undefined {
	const [first] = Object.entries(content ?? {});
	return first && { type: first[0], schema: first[1].schema };
}

/** Only operations in which every word of the search occurs. */
export function searchOperations(groups: readonly Group[], search: string): Group[] {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	return groups
		.map(({ tag, operations }) => ({
			tag,
			operations: operations.filter((operation) => {
				const text = `${tag} ${operation.method} ${operation.path} ${operation.summary} ${operation.permission ?? ''}`.toLowerCase();
				return words.every((word) => text.includes(word));
			})
		}))
		.filter(({ operations }) => operations.length > 0);
}

/** What `$ref` points to: a schema of the document's, or one in the `$defs` of the schema it stands in. */
export function resolveRef(schema: Schema, { root, document }: { root: Schema; document: OpenApi }): Schema {
	if (schema.$ref === undefined) return schema;
	if (schema.$ref === '#') return root;
	const name = schema.$ref.split('/').at(-1) ?? '';
	return root.$defs?.[name] ?? document.components?.schemas?.[name] ?? {};
}
