import type { Facts, FactValue } from '#shared/domain/condition/condition.ts';

/** The variables of a running process, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** What conditions ask: `process.<name>`, and `process.<name>.<member>` of an object. */
export function factsOf(variables: Variables, prefix = 'process', depth = 0): Facts {
	return Object.fromEntries(
		Object.entries(variables).flatMap(([name, value]): (readonly [string, FactValue])[] => {
			const fact = `${prefix}.${name}`;
			if (isScalar(value)) return [[fact, value]];
			if (Array.isArray(value)) return [[fact, value.filter((entry) => typeof entry === 'string' || typeof entry === 'number')]];
			return isPlain(value) && depth < 5 ? Object.entries(factsOf(value, fact, depth + 1)) : [];
		})
	);
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
	value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isPlain = (value: unknown): value is Variables => typeof value === 'object' && value !== null;
