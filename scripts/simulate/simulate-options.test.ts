import { describe, expect, it } from 'vitest';
import { parseSimulateOptions } from './simulate-options.ts';

const parse = (...args: string[]) => parseSimulateOptions(args, { seed: 7, password: 'a demo password' });

describe('the command line', () => {
	it('works without any argument', () => {
		expect(parse()).toEqual({ minutes: 5, rate: 2, base: new URL('http://127.0.0.1:8787'), seed: 7, password: 'a demo password' });
	});

	it('takes what it is told', () => {
		expect(parse('--minutes', '0.5', '--rate', '30', '--base', 'http://localhost:9000', '--seed', '3', '--password', 'p')).toEqual({
			minutes: 0.5,
			rate: 30,
			base: new URL('http://localhost:9000'),
			seed: 3,
			password: 'p'
		});
	});

	it.each([
		['--minutes', '0'],
		['--minutes', '241'],
		['--minutes', 'soon'],
		['--rate', '61'],
		['--rate', ''],
		['--rate', '-1'],
		['--seed', 'NaN'],
		['--base', 'ftp://127.0.0.1'],
		['--base', 'here'],
		['--speed', '3'],
		['now']
	])('refuses %s %s', (...args) => {
		expect(() => parse(...args)).toThrow();
	});

	it.each(['https://baton.example.com', 'http://10.0.0.4:8787', 'http://127.0.0.1.example.com', 'http://localhost.example.com'])(
		'goes to %s only when told twice',
		(base) => {
			expect(() => parse('--base', base)).toThrow(/not this machine/);
			expect(parse('--base', base, '--allow-remote').base.href).toBe(`${base}/`);
		}
	);

	it.each(['http://127.0.0.1:1', 'http://localhost', 'http://[::1]:8787', 'https://127.8.8.8'])('takes %s for this machine', (base) => {
		expect(parse('--base', base).base).toEqual(new URL(base));
	});
});
