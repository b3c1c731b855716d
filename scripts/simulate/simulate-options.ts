import { parseArgs } from 'node:util';
import { Failure } from '../process/failure.ts';

export type SimulateOptions = Readonly<{
	minutes: number;
	/** New requests per minute. */
	rate: number;
	base: URL;
	seed: number;
	password: string;
}>;

export const USAGE = `npm run simulate -- [--minutes 5] [--rate 2] [--base http://127.0.0.1:8787] [--seed n] [--password …] [--allow-remote]`;

const MAX_MINUTES = 240;
const MAX_RATE = 60;
/** However long and fast: a simulation never files more than this. */
export const MAX_REQUESTS = 2_000;

/** What the command line asks for, or a Failure that says what to write instead. */
export function parseSimulateOptions(args: readonly string[], defaults: { seed: number; password: string }): SimulateOptions {
	const values = readValues(args);
	const base = parseBase(values.base ?? 'http://127.0.0.1:8787', values['allow-remote'] === true);
	return {
		minutes: number('minutes', values.minutes ?? '5', { min: 0.1, max: MAX_MINUTES }),
		rate: number('rate', values.rate ?? '2', { min: 0.1, max: MAX_RATE }),
		base,
		seed: values.seed === undefined ? defaults.seed : Math.floor(number('seed', values.seed, { min: 0, max: 2 ** 31 })),
		password: values.password ?? defaults.password
	};
}

function readValues(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				minutes: { type: 'string' },
				rate: { type: 'string' },
				base: { type: 'string' },
				seed: { type: 'string' },
				password: { type: 'string' },
				'allow-remote': { type: 'boolean' }
			}
		}).values;
	} catch (error) {
		throw new Failure(error instanceof Error ? error.message : String(error), USAGE);
	}
}

function number(name: string, text: string, { min, max }: { min: number; max: number }): number {
	const value = Number(text);
	if (text.trim() === '' || !(value >= min && value <= max)) throw new Failure(`--${name} must be between ${min} and ${max}, not "${text}".`, USAGE);
	return value;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A simulation fills a server with invented customers, so it must be told twice to do that anywhere but here. */
function parseBase(text: string, allowRemote: boolean): URL {
	const base = URL.canParse(text) ? new URL(text) : undefined;
	if (base === undefined || !/^https?:$/.test(base.protocol)) throw new Failure(`--base must be an http(s) address, not "${text}".`, USAGE);
	if (!allowRemote && !LOOPBACK.test(base.hostname))
		throw new Failure(
			`${base.host} is not this machine: the simulation would file invented requests there.`,
			'Add --allow-remote if that is what you want.'
		);
	return base;
}
