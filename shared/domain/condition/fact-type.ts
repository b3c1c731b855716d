/** What kind of thing a fact is, as far as conditions care; taken from the forms and from what tickets always have. */
export type FactType =
	| { readonly kind: 'text' }
	| { readonly kind: 'number' }
	| { readonly kind: 'truth' }
	| { readonly kind: 'instant' }
	/** A day of the calendar, as `YYYY-MM-DD`. */
	| { readonly kind: 'date' }
	/** One of a few values; `ordered` when the earlier ones are less than the later ones as texts, as P0 to P3 are. */
	| { readonly kind: 'choice'; readonly values: readonly string[]; readonly ordered?: boolean }
	| { readonly kind: 'choices'; readonly values: readonly string[] }
	| { readonly kind: 'list' }
	/** A place, category or department. */
	| { readonly kind: 'tree' }
	/** Photos, signatures, attachments: there or not, and nothing to compare. */
	| { readonly kind: 'opaque' };

export type FactTypes = Readonly<Record<string, FactType>>;
