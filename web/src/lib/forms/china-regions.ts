import { areaList } from '@vant/area-data';
import type { CascadeOption } from '#shared/domain/form/field-base.ts';

const { province_list: provinces, city_list: cities, county_list: districts } = areaList;

const option = (value: string, name: string): CascadeOption => ({ value, label: { zh: name, en: name } });
const below = (list: Readonly<Record<string, string>>, head: string) => Object.entries(list).filter(([code]) => code.startsWith(head));

/** China's divisions as a tree, as deep as `level`; their names are Chinese in every language, as on a letter. */
export function regionTree(level: 'province' | 'city' | 'district'): readonly CascadeOption[] {
	return Object.entries(provinces).map(([province, name]) => ({
		...option(province, name),
		...(level === 'province' ? {} : { options: below(cities, province.slice(0, 2)).map(([city, cityName]) => withDistricts(city, cityName, level)) })
	}));
}

function withDistricts(city: string, name: string, level: 'city' | 'district'): CascadeOption {
	const found = level === 'city' ? [] : below(districts, city.slice(0, 4)).map(([code, districtName]) => option(code, districtName));
	return found.length === 0 ? option(city, name) : { ...option(city, name), options: found };
}

/** The codes from the province down to one. */
export function regionWay(code: string): readonly string[] {
	if (!/^\d{6}$/.test(code)) return [];
	const way = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
	return way.filter((step, index) => way.indexOf(step) === index && (index === 0 || step.slice(0, 2) === code.slice(0, 2)));
}

/** `上海市 静安区`; the code itself where no list knows it. */
export function regionName(code: string): string {
	const names = regionWay(code).flatMap((step) => provinces[step] ?? cities[step] ?? districts[step] ?? []);
	return names.filter((name, index) => names.indexOf(name) === index).join(' ') || code;
}
