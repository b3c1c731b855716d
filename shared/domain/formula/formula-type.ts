/** What kind of value a piece of a formula has. `any`: a fact of another form, whose kind only the flow's check knows. */
export type FormulaType =
	| { readonly kind: 'number' | 'text' | 'truth' | 'date' | 'instant' | 'list' | 'opaque' | 'any' }
	| { readonly kind: 'money'; readonly currency: string };

/** The value itself; null where something that it needs is empty. Dates are `YYYY-MM-DD`, instants epoch ms, money minor units. */
export type FormulaValue = number | string | boolean | readonly (string | number)[] | null;
