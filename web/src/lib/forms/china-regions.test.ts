import { expect, it } from 'vitest';
import { regionFits } from '#shared/domain/form/region-fits.ts';
import { regionName, regionTree, regionWay } from './china-regions.ts';

it('offers every district below its city and province, with codes that a form takes', () => {
	const leaves = regionTree('district').flatMap(({ options = [] }) => options.flatMap((city) => city.options ?? []));
	expect(leaves.length).toBeGreaterThan(2_800);
	expect(leaves.filter(({ value }) => !regionFits(value, 'district'))).toEqual([]);
});

it('names a region by all it lies in', () => {
	expect(regionWay('310106')).toEqual(['310000', '310100', '310106']);
	expect([regionName('310106'), regionName('440300'), regionName('999999')]).toEqual(['上海市 静安区', '广东省 深圳市', '999999']);
});
