/** The provinces and what ranks with them, by their first two digits (GB/T 2260). */
const PROVINCES = new Set([
	...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46'],
	...['50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82']
]);

/**
 * Whether a code is one of a division of China at least as fine as `level`: a province's ends in four noughts, a prefecture's in two.
 * Whether that very division exists only the list of them knows.
 */
export function regionFits(code: string, level: 'province' | 'city' | 'district'): boolean {
	if (!/^\d{6}$/.test(code) || !PROVINCES.has(code.slice(0, 2))) return false;
	if (level === 'district') return !code.endsWith('00');
	return level === 'province' || !code.endsWith('0000');
}
