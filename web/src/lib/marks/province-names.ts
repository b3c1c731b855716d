import type { Localized } from '#shared/kernel/localized.ts';

export type Province = { readonly code: string; readonly name: Localized; readonly column: number; readonly row: number };

const p = (code: string, zh: string, en: string, column: number, row: number): Province => ({ code, name: { zh, en }, column, row });

/** The provinces by the first two digits of their region codes (GB/T 2260), and where each sits on a map of equal tiles. */
export const PROVINCES: readonly Province[] = [
	p('23', '黑龙江', 'Heilongjiang', 9, 0),
	p('65', '新疆', 'Xinjiang', 0, 1),
	p('15', '内蒙古', 'Inner Mongolia', 7, 1),
	p('22', '吉林', 'Jilin', 9, 1),
	p('62', '甘肃', 'Gansu', 3, 2),
	p('64', '宁夏', 'Ningxia', 4, 2),
	p('14', '山西', 'Shanxi', 6, 2),
	p('11', '北京', 'Beijing', 7, 2),
	p('12', '天津', 'Tianjin', 8, 2),
	p('21', '辽宁', 'Liaoning', 9, 2),
	p('63', '青海', 'Qinghai', 2, 3),
	p('61', '陕西', 'Shaanxi', 5, 3),
	p('41', '河南', 'Henan', 6, 3),
	p('13', '河北', 'Hebei', 7, 3),
	p('37', '山东', 'Shandong', 8, 3),
	p('54', '西藏', 'Tibet', 1, 4),
	p('51', '四川', 'Sichuan', 4, 4),
	p('50', '重庆', 'Chongqing', 5, 4),
	p('42', '湖北', 'Hubei', 6, 4),
	p('34', '安徽', 'Anhui', 7, 4),
	p('32', '江苏', 'Jiangsu', 8, 4),
	p('31', '上海', 'Shanghai', 9, 4),
	p('53', '云南', 'Yunnan', 4, 5),
	p('52', '贵州', 'Guizhou', 5, 5),
	p('43', '湖南', 'Hunan', 6, 5),
	p('36', '江西', 'Jiangxi', 7, 5),
	p('33', '浙江', 'Zhejiang', 8, 5),
	p('45', '广西', 'Guangxi', 5, 6),
	p('44', '广东', 'Guangdong', 6, 6),
	p('35', '福建', 'Fujian', 7, 6),
	p('71', '台湾', 'Taiwan', 9, 6),
	p('46', '海南', 'Hainan', 5, 7),
	p('82', '澳门', 'Macao', 6, 7),
	p('81', '香港', 'Hong Kong', 7, 7)
];

const byCode = new Map(PROVINCES.map((province) => [province.code, province]));

export const provinceCode = (adcode: string): string => adcode.slice(0, 2);
export const provinceName = (code: string): Localized => byCode.get(code)?.name ?? { zh: code, en: code };
