import { HOSTILE_VALUES } from './hostile-values.ts';
import type { RandomSource } from './random-source.ts';

export type JsonSchema = { readonly [key: string]: unknown };

const asSchema = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? (value as JsonSchema) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Ids that exist, so that requests get past the first door. */
export type Known = { readonly ids: readonly string[] };

/**
 * A value for a JSON Schema: mostly fitting, with `mischief` the probability that any part of it is hostile, missing or extra
 * instead.
 */
export function valueOfSchema(schema: JsonSchema, random: RandomSource, known: Known, mischief: number): unknown {
	if (random.chance(mischief)) return random.pick(HOSTILE_VALUES);
	const choices = [...asList(schema.anyOf), ...asList(schema.oneOf)];
	if (choices.length > 0) return valueOfSchema(asSchema(random.pick(choices)), random, known, mischief);
	const all = asList(schema.allOf);
	if (all.length > 0) return Object.assign({}, ...all.map((part) => valueOfSchema(asSchema(part), random, known, mischief)));
	if ('const' in schema) return schema.const;
	if (Array.isArray(schema.enum)) return random.pick(schema.enum);
	if ('default' in schema && random.chance(0.3)) return schema.default;
	switch (schema.type) {
		case 'object':
			return objectOf(schema, random, known, mischief);
		case 'array':
			return Array.from({ length: random.below(3) }, () => valueOfSchema(asSchema(schema.items), random, known, mischief));
		case 'string':
			return stringOf(schema, random, known);
		case 'integer':
			return numberIn(schema, random, true);
		case 'number':
			return numberIn(schema, random, false);
		case 'boolean':
			return random.chance(0.5);
		case 'null':
			return null;
		default:
			return random.pick(HOSTILE_VALUES);
	}
}

function objectOf(schema: JsonSchema, random: RandomSource, known: Known, mischief: number): Record<string, unknown> {
	const required = new Set(asList(schema.required));
	const result: Record<string, unknown> = {};
	for (const [key, property] of Object.entries(asSchema(schema.properties))) {
		if (random.chance(mischief) || (!required.has(key) && random.chance(0.4))) continue;
		result[key] = valueOfSchema(asSchema(property), random, known, mischief);
	}
	if (typeof schema.additionalProperties === 'object') {
		for (let i = random.below(3); i > 0; i -= 1)
			result[random.pick(['faultType', 'score', 'x', '__proto__x'])] = valueOfSchema(asSchema(schema.additionalProperties), random, known, mischief);
	}
	if (random.chance(mischief)) result.surprise = random.pick(HOSTILE_VALUES);
	return result;
}

function stringOf(schema: JsonSchema, random: RandomSource, known: Known): string {
	if (schema.format === 'date') return '2026-11-23';
	const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : undefined;
	const samples = [
		...known.ids,
		'空调不制冷',
		'Asia/Shanghai',
		'310106',
		'13800001234',
		'account.name',
		'SHX',
		`command-${random.below(1e9)}`,
		'a-long-password',
		'storecode01',
		'Aa0-_'.repeat(5)
	];
	const fitting = pattern === undefined ? samples : samples.filter((sample) => pattern.test(sample));
	return fitting.length > 0 ? random.pick(fitting) : 'x';
}

function numberIn(schema: JsonSchema, random: RandomSource, whole: boolean): number {
	const bound = (key: string, otherwise: number) => (typeof schema[key] === 'number' && Math.abs(schema[key]) < 1e9 ? schema[key] : otherwise);
	const value = bound('minimum', 0) + random.next() * (bound('maximum', 1_000) - bound('minimum', 0));
	return whole ? Math.round(value) : value;
}
