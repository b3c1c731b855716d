import type { FactValue } from './condition.ts';

/** Whether nobody has said anything: missing, null, a text of blanks, a list of nothing. Nought and no are something. */
export const isEmpty = (value: FactValue): boolean =>
	value === undefined || value === null || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);
