import type { Schema } from './read-openapi.ts';

/** `string (date)`, `integer`, `"a" | "b"`, `array of string`. */
export function typeWords(schema: Schema): string {
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
	const choices = schema.oneOf ?? schema.anyOf;
	if (choices) return [...new Set(choices.map(typeWords))].join(' | ');
	if (schema.$ref) return schema.$ref === '#' ? 'object' : (schema.$ref.split('/').at(-1) ?? '');
	if (schema.type === 'array') return `array<${schema.items ? typeWords(schema.items) : 'any'}>`;
	const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
	return schema.format ? `${type} (${schema.format})` : String(type);
}

/** The limits of a value, as short signs that need no translation. */
export function limitWords(schema: Schema): string {
	const parts: string[] = [];
	if (schema.minLength !== undefined || schema.maxLength !== undefined) parts.push(`${schema.minLength ?? 0}…${schema.maxLength ?? '∞'} chars`);
	// zod writes the safe integers as limits of every integer; they say nothing.
	const low = schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER ? schema.minimum : undefined;
	const high = schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined;
	if (low !== undefined || high !== undefined) parts.push(`${low ?? '-∞'}…${high ?? '∞'}`);
	if (schema.minItems !== undefined || schema.maxItems !== undefined) parts.push(`${schema.minItems ?? 0}…${schema.maxItems ?? '∞'} items`);
	if (schema.pattern) parts.push(`/${schema.pattern}/`);
	if (schema.default !== undefined) parts.push(`= ${JSON.stringify(schema.default)}`);
	return parts.join(', ');
}
