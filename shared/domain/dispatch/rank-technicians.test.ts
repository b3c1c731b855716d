import { describe, expect, it } from 'vitest';
import { rankTechnicians } from './rank-technicians.ts';

const ADDRESS = { lat: 31.22, lng: 121.44 };
const NEAR = { lat: 31.22, lng: 121.45 };
const FAR = { lat: 31.32, lng: 121.45 };
const technician = (id: string, ...places: { lat: number; lng: number }[]) => ({ id, name: id, places });
const rank = (technicians: Parameters<typeof rankTechnicians>[0], loads = {}, address: typeof ADDRESS | null = ADDRESS) =>
	rankTechnicians(technicians, { loads, address });

describe('rankTechnicians', () => {
	it('measures from the customer’s address to the nearest place that one works from', () => {
		expect(rank([technician('a', FAR, NEAR)])).toEqual([{ id: 'a', name: 'a', openCount: 0, metres: 951 }]);
	});

	it('knows no distance when the address or the place has no coordinates', () => {
		expect([rank([technician('a')]), rank([technician('a', NEAR)], {}, null)].map(([first]) => first?.metres)).toEqual([null, null]);
	});

	it('puts the least busy first, then the nearest, those of unknown place last, then by name', () => {
		const everybody = [
			technician('unknown'),
			technician('far', FAR),
			technician('busy', NEAR),
			technician('near', NEAR),
			technician('also near', NEAR)
		];
		expect(rank(everybody, { busy: 1 }).map(({ id }) => id)).toEqual(['also near', 'near', 'far', 'unknown', 'busy']);
	});
});
