import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversine } from '#shared/kernel/haversine.ts';
import { chooseHub, type HubCandidate } from './choose-hub.ts';

const SHANGHAI: HubCandidate = { id: 'sh', code: 'SH', adcode: '310115', location: { lat: 31.22, lng: 121.54 } };
const NANJING: HubCandidate = { id: 'nj', code: 'NJ', adcode: '320104', location: { lat: 32.04, lng: 118.8 } };
const SUZHOU: HubCandidate = { id: 'sz', code: 'SZ', adcode: '320508', location: { lat: 31.3, lng: 120.6 } };
const CHENGDU: HubCandidate = { id: 'cd', code: 'CD', adcode: '510104', location: null };
const HUBS = [SHANGHAI, NANJING, SUZHOU, CHENGDU];

type Place = Parameters<typeof chooseHub>[1];
const choose = (place: Partial<Place>, hubs: readonly HubCandidate[] = HUBS) =>
	chooseHub(hubs, { storeHubId: null, adcode: '', location: null, ...place });
const NEAR_WUXI = { lat: 31.4, lng: 120.5 };

describe('chooseHub', () => {
	it('sends a known store to its own hub, wherever it stands', () => {
		expect(choose({ storeHubId: 'cd', adcode: '310115', location: SHANGHAI.location })).toEqual({ hubId: 'cd', reason: 'store' });
	});

	it('passes over a store’s hub that is not among the candidates', () => {
		expect(choose({ storeHubId: 'closed', adcode: '310101' })).toEqual({ hubId: 'sh', reason: 'adcode' });
	});

	it.each([
		['the only hub of its city', '510100', 'cd'],
		['the only hub of its province', '511300', 'cd'],
		['a city before its province', '320505', 'sz']
	])('finds by the administrative code %s', (_, adcode, hubId) => {
		expect(choose({ adcode })).toEqual({ hubId, reason: 'adcode' });
	});

	it('prefers the code to a hub that is nearer beyond the border', () => {
		expect(choose({ adcode: '510100', location: SHANGHAI.location })).toEqual({ hubId: 'cd', reason: 'adcode' });
	});

	it('takes the nearest of several in a province, and none of them when it can’t tell which', () => {
		expect(choose({ adcode: '320200', location: NEAR_WUXI })).toEqual({ hubId: 'sz', reason: 'adcode' });
		expect(choose({ adcode: '320200' })).toBeUndefined();
	});

	it('takes the nearest of several in a city', () => {
		const pudong: HubCandidate = { id: 'pd', code: 'PD', adcode: '310115', location: { lat: 31.15, lng: 121.8 } };
		expect(choose({ adcode: '310101', location: { lat: 31.15, lng: 121.79 } }, [...HUBS, pudong])).toEqual({ hubId: 'pd', reason: 'adcode' });
	});

	it('takes the first by code of several in a city when it can’t tell which is nearest, in whatever order they come', () => {
		const pudong: HubCandidate = { id: 'pd', code: 'PD', adcode: '310115', location: null };
		expect(choose({ adcode: '310101' }, [...HUBS, pudong])).toEqual({ hubId: 'pd', reason: 'city' });
		expect(choose({ adcode: '310101' }, [pudong, ...HUBS])).toEqual({ hubId: 'pd', reason: 'city' });
	});

	it('takes the nearest hub with a known place when the code says nothing', () => {
		expect(choose({ adcode: '990000', location: NEAR_WUXI })).toEqual({ hubId: 'sz', reason: 'nearest' });
		expect(choose({ adcode: '3', location: NEAR_WUXI })).toEqual({ hubId: 'sz', reason: 'nearest' });
	});

	it('finds nothing for a place of which nothing is known, or without hubs', () => {
		expect([choose({}), choose({ adcode: '310115', location: NEAR_WUXI }, [])]).toEqual([undefined, undefined]);
	});

	it('by distance never chooses a hub that another one is nearer than, and leaves its input alone', () => {
		const aHub = fc.record({
			adcode: fc.constant('000000'),
			location: fc.record({ lat: fc.double({ min: 18, max: 53, noNaN: true }), lng: fc.double({ min: 73, max: 135, noNaN: true }) })
		});
		fc.assert(
			fc.property(fc.array(aHub, { minLength: 1 }), (spots) => {
				const hubs = spots.map((spot, index) => ({ id: `h-${index}`, code: `H${index}`, ...spot }));
				const before = structuredClone(hubs);
				const choice = choose({ location: NEAR_WUXI }, hubs);
				const metres = hubs.map((hub) => haversine(hub.location, NEAR_WUXI));
				expect(metres[hubs.findIndex(({ id }) => id === choice?.hubId)]).toBe(Math.min(...metres));
				expect(hubs).toEqual(before);
			})
		);
	});
});
