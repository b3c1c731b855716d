import { m } from '#lib/paraglide/messages.js';

export type Province = { readonly code: string; readonly name: () => string; readonly column: number; readonly row: number };

const p = (code: string, name: () => string, column: number, row: number): Province => ({ code, name, column, row });

/** The provinces by the first two digits of their region codes (GB/T 2260), and where each sits on a map of equal tiles. */
export const PROVINCES: readonly Province[] = [
	p('23', m.wall_province_23, 9, 0),
	p('65', m.wall_province_65, 0, 1),
	p('15', m.wall_province_15, 7, 1),
	p('22', m.wall_province_22, 9, 1),
	p('62', m.wall_province_62, 3, 2),
	p('64', m.wall_province_64, 4, 2),
	p('14', m.wall_province_14, 6, 2),
	p('11', m.wall_province_11, 7, 2),
	p('12', m.wall_province_12, 8, 2),
	p('21', m.wall_province_21, 9, 2),
	p('63', m.wall_province_63, 2, 3),
	p('61', m.wall_province_61, 5, 3),
	p('41', m.wall_province_41, 6, 3),
	p('13', m.wall_province_13, 7, 3),
	p('37', m.wall_province_37, 8, 3),
	p('54', m.wall_province_54, 1, 4),
	p('51', m.wall_province_51, 4, 4),
	p('50', m.wall_province_50, 5, 4),
	p('42', m.wall_province_42, 6, 4),
	p('34', m.wall_province_34, 7, 4),
	p('32', m.wall_province_32, 8, 4),
	p('31', m.wall_province_31, 9, 4),
	p('53', m.wall_province_53, 4, 5),
	p('52', m.wall_province_52, 5, 5),
	p('43', m.wall_province_43, 6, 5),
	p('36', m.wall_province_36, 7, 5),
	p('33', m.wall_province_33, 8, 5),
	p('45', m.wall_province_45, 5, 6),
	p('44', m.wall_province_44, 6, 6),
	p('35', m.wall_province_35, 7, 6),
	p('71', m.wall_province_71, 9, 6),
	p('46', m.wall_province_46, 5, 7),
	p('82', m.wall_province_82, 6, 7),
	p('81', m.wall_province_81, 7, 7)
];

const byCode = new Map(PROVINCES.map((province) => [province.code, province]));

export const provinceCode = (adcode: string): string => adcode.slice(0, 2);

/** In the reader's language; an unknown code stands for itself. */
export const provinceName = (code: string): string => byCode.get(code)?.name() ?? code;
