import type { FormulaScope } from './formula-scope.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';
import type { FormulaFinding } from './parse-formula.ts';

/** A part of a formula made ready: what kind of value it has, and how to get it. */
export type Piece = { readonly type: FormulaType; readonly run: (scope: FormulaScope) => FormulaValue };

export const trouble = (code: string, at: number, params: FormulaFinding['params'] = {}): FormulaFinding => ({ code: `formula.${code}`, at, params });

/** Whether two kinds may stand beside each other: money only with money of its currency. */
export const sameType = (a: FormulaType, b: FormulaType): boolean =>
	a.kind === 'any' || b.kind === 'any' || (a.kind === b.kind && (a.kind !== 'money' || b.kind !== 'money' || a.currency === b.currency));
