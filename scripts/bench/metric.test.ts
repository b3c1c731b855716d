import { expect, it } from 'vitest';
import { summarise } from './metric.ts';

it('reports least, middle and most of the runs', () => {
	expect(summarise({ metric: 'cpu', samples: [3, 1, 2, 10, 4], target: '<= 3' })).toEqual({
		metric: 'cpu',
		min: 1,
		median: 3,
		max: 10,
		target: '<= 3',
		ok: true
	});
	expect(summarise({ metric: 'cpu', samples: [1, 2, 3, 4] })).toEqual({ metric: 'cpu', min: 1, median: 2.5, max: 4, target: null, ok: true });
});

it('fails a target that the median misses, and one that was never measured', () => {
	expect(summarise({ metric: 'speed', samples: [499, 499, 900], target: '>= 500' }).ok).toBe(false);
	expect(summarise({ metric: 'speed', samples: [], target: '>= 500' }).ok).toBe(false);
});
