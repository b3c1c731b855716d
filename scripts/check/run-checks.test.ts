import { expect, it, vi } from 'vitest';
import { runChecks } from './run-checks.ts';

it('counts a check that complains or breaks as failed, and runs the others', async () => {
	const log = vi.spyOn(console, 'log').mockImplementation(() => {});
	const results = await runChecks([
		{ name: 'fine', run: async () => '' },
		{ name: 'complains', run: async () => 'a.ts:1: wrong' },
		{
			name: 'breaks',
			run: async () => {
				throw new Error('no such tool');
			}
		},
		{ name: 'fine too', run: async () => '' }
	]);
	log.mockRestore();
	expect(Object.fromEntries(results.map(({ name, ok }) => [name, ok]))).toEqual({ fine: true, complains: false, breaks: false, 'fine too': true });
});
