import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coordinates, haversine } from './haversine.ts';

const HALF_AROUND = 20_015_115; // π × the mean radius, metres

const aPlace = fc.record({
	lat: fc.double({ min: -90, max: 90, noNaN: true }),
	lng: fc.double({ min: -180, max: 180, noNaN: true })
});

describe('haversine', () => {
	it.each<[string, Coordinates, Coordinates, number]>([
		['Beijing to Shanghai', { lat: 39.9042, lng: 116.4074 }, { lat: 31.2304, lng: 121.4737 }, 1_067_300],
		['London to Paris', { lat: 51.5074, lng: -0.1278 }, { lat: 48.8566, lng: 2.3522 }, 343_560],
		['a degree along the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 1 }, 111_195],
		['across the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
		['pole to pole', { lat: 90, lng: 0 }, { lat: -90, lng: 77 }, HALF_AROUND],
		['to the antipode', { lat: 31.2, lng: 121.5 }, { lat: -31.2, lng: -58.5 }, HALF_AROUND]
	])('measures %s to a thousandth', (_, a, b, metres) => {
		expect(Math.abs(haversine(a, b) - metres)).toBeLessThan(metres / 1_000);
	});

	it('is nought from a place to itself, the same both ways, and never more than half around', () => {
		fc.assert(
			fc.property(aPlace, aPlace, (a, b) => {
				expect(haversine(a, a)).toBe(0);
				expect(haversine(a, b)).toBeCloseTo(haversine(b, a), 3);
				expect(haversine(a, b)).toBeGreaterThanOrEqual(0);
				expect(haversine(a, b)).toBeLessThan(HALF_AROUND + 1);
			})
		);
	});
});
