import type { Facts } from '#shared/domain/condition/condition.ts';
import type { FormulaValue } from './formula-type.ts';

/** What a formula is asked about. */
export type FormulaScope = {
	/** The value of a field of the same form; null for one that is empty or hidden. */
	readonly field: (key: string) => FormulaValue;
	readonly facts: Facts;
	/** The day it is where the ticket is, as `YYYY-MM-DD`. */
	readonly today: string;
	/** The day of an instant there. */
	readonly dayOf: (at: number) => string;
};
