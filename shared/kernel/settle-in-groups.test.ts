import { expect, it } from 'vitest';
import { settleInGroups } from './settle-in-groups.ts';

it('tries everything, whatever failed before, and answers in order', async () => {
	const outage = new Error('no answer');
	const work = (n: number): Promise<string> => {
		// Also what fails without a promise.
		if (n === 1) throw outage;
		return n === 4 ? Promise.reject(outage) : Promise.resolve(`did ${n}`);
	};
	expect(await settleInGroups([1, 2, 3, 4, 5], 2, work)).toEqual({
		done: [
			{ item: 2, value: 'did 2' },
			{ item: 3, value: 'did 3' },
			{ item: 5, value: 'did 5' }
		],
		failed: [
			{ item: 1, reason: outage },
			{ item: 4, reason: outage }
		]
	});
});

it('has no more under way than it was told', async () => {
	let underWay = 0;
	let most = 0;
	await settleInGroups([1, 2, 3, 4, 5, 6, 7], 3, async () => {
		underWay += 1;
		most = Math.max(most, underWay);
		await Promise.resolve();
		underWay -= 1;
	});
	expect(most).toBe(3);
});
