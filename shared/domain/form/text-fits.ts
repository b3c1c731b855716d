import type { TEXT_FORMATS, TextPattern } from './field-base.ts';

/** Each decides in one pass: no repetition within a repetition. */
const FORMATS: Readonly<Record<(typeof TEXT_FORMATS)[number], RegExp>> = {
	/** 中国大陆手机号 */
	mobile: /^1[3-9]\d{9}$/,
	phone: /^\+?[\d][\d -]{4,19}$/,
	email: /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63}){1,5}$/,
	/** 居民身份证号, GB 11643; the check digit is `isIdCard`'s. */
	'id-card': /^\d{17}[\dX]$/,
	/** 机动车号牌, GA 36: seven characters, eight for new energy. */
	plate: /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$/,
	/** 统一社会信用代码, GB 32100 */
	'credit-code': /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
	postcode: /^\d{6}$/,
	digits: /^\d+$/,
	serial: /^[A-Za-z0-9][A-Za-z0-9./_-]*$/
};

/** Whether a text is as its field wants it. */
export function textFits(text: string, pattern: TextPattern): boolean {
	if ('format' in pattern) return FORMATS[pattern.format].test(text) && (pattern.format !== 'id-card' || isIdCard(text));
	const [wanted, given] = [[...pattern.template], [...text]];
	return wanted.length === given.length && wanted.every((sign, index) => signFits(sign, given[index] ?? ''));
}

function signFits(sign: string, character: string): boolean {
	if (sign === '#') return /^\d$/.test(character);
	if (sign === 'A') return /^[A-Za-z]$/.test(character);
	return sign === '*' ? /^[A-Za-z0-9]$/.test(character) : sign === character;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064:1983 MOD 11-2, as GB 11643 has it. */
function isIdCard(text: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
	return '10X98765432'[sum % 11] === text[17];
}
