import { type OpenApi, resolveRef, type Schema } from './read-openapi.ts';

type Context = { readonly root: Schema; readonly document: OpenApi };
const DEEPEST = 6;

/** A small value that fits the schema: only what is required, the first choice of each. */
export function exampleOf(raw: Schema, context: Context, depth = 0): unknown {
	const schema = resolveRef(raw, context);
	if (schema.default !== undefined) return schema.default;
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	const [choice] = schema.oneOf ?? schema.anyOf ?? [];
	if (choice) return depth > DEEPEST ? null : exampleOf(choice, context, depth + 1);
	if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => exampleOf(part, context, depth + 1)));
	switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
		case 'object':
			return objectExample(schema, context, depth);
		case 'array':
			return schema.items && (schema.minItems ?? 0) > 0 && depth <= DEEPEST ? [exampleOf(schema.items, context, depth + 1)] : [];
		case 'integer':
		case 'number':
			return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1));
		case 'boolean':
			return false;
		case 'null':
			return null;
		default:
			return textExample(schema);
	}
}

function objectExample(schema: Schema, context: Context, depth: number): Record<string, unknown> {
	if (depth > DEEPEST) return {};
	const required = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
	return Object.fromEntries(required.map(([name, property]) => [name, exampleOf(property, context, depth + 1)]));
}

function textExample({ format, pattern, minLength = 0 }: Schema): string {
	if (format === 'date') return '2026-11-23';
	if (format === 'date-time') return '2026-11-23T09:00:00Z';
	if (pattern?.includes('\\d{6}')) return '310106';
	if (pattern?.includes('{8,60}')) return '4f1c2a90-demo';
	return 'text'.padEnd(minLength, 'x');
}

/** The call as a line for a terminal; `origin` is where the reader sees this page. */
export function curlOf({
	method,
	path,
	body,
	origin,
	open
}: {
	method: string;
	path: string;
	body: string | undefined;
	origin: string;
	open: boolean;
}): string {
	const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
	return [
		`curl ${method === 'GET' ? '' : `-X ${method} `}${quote(origin + path)}`,
		...(open ? [] : ['-H "authorization: Bearer $BATON_TOKEN"']),
		...(body === undefined ? [] : ["-H 'content-type: application/json'", `-d ${quote(body)}`])
	].join(' \\\n  ');
}
