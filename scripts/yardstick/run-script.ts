import type { Variables } from './variables.ts';

const LOGS = /^SCRIPT_(.+)$/;
/** The counter of the betsy suite. */
const COUNTER = 'integerVariable';
const STEP = /^(?:[\w.]*\.)?(\w+)\s*(?:\+\+|\+=\s*(\d+)|=\s*(?:[\w.]*\.)?(\w+)\s*\+\s*(\d+))$/;
const ASSIGNMENT = /^(?:[\w.]*\.)?(\w+)\s*=\s*(-?\d+(?:\.\d+)?|true|false|"[^"\\]*"|'[^'\\]*')$/;

export type ScriptTask = { readonly script: string; readonly name: string; readonly id: string };
export type ScriptResult = { readonly logs: readonly string[]; readonly variables: Variables };

/**
 * What a script task does, as far as a trace and its conditions are concerned: it logs, counts up or sets a variable. Scripts are
 * recognised, never run; whatever else they say has no effect.
 */
export function runScript({ script, name, id }: ScriptTask, variables: Variables): ScriptResult {
	const statements = script
		.split(/[;\n]/)
		.map((statement) => statement.trim())
		.filter((statement) => statement !== '');
	const logs: string[] = [];
	let now = variables;
	for (const statement of statements) {
		const logged = LOGS.exec(statement)?.[1];
		if (logged !== undefined) logs.push(logged);
		now = assigned(statement, now);
		if (statement === 'INCREMENT_INTEGER_VARIABLE_AND_LOG') logs.push('increment');
	}
	const named = [name, id].map((text) => LOGS.exec(text)?.[1]).find((text) => text !== undefined);
	return { logs: logs.length > 0 || named === undefined ? logs : [named], variables: now };
}

function assigned(statement: string, variables: Variables): Variables {
	if (statement.startsWith('INCREMENT_INTEGER_VARIABLE')) return { ...variables, [COUNTER]: numberOf(variables[COUNTER]) + 1 };
	const [, target = '', by, source = target, plus] = STEP.exec(statement) ?? [];
	if (target !== '') return { ...variables, [target]: numberOf(variables[source]) + Number(by ?? plus ?? 1) };
	const [, variable = '', value = ''] = ASSIGNMENT.exec(statement) ?? [];
	return variable === '' ? variables : { ...variables, [variable]: literal(value) };
}

/** How long a script says that it takes. */
export const secondsTaken = (script: string): number =>
	/\bWAIT_TEN_SECONDS\b/.test(script) ? 10 : Number(/\bWAIT_(\d+)_SECONDS\b/.exec(script)?.[1] ?? 0);

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

function literal(text: string): string | number | boolean {
	if (text === 'true' || text === 'false') return text === 'true';
	return /^["']/.test(text) ? text.slice(1, -1) : Number(text);
}
