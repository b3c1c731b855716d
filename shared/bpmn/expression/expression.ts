/** What a condition of a BPMN file says, before it is known whether Baton can say it too. */
export type Expression =
	| { readonly is: 'constant'; readonly value: string | number | boolean | null }
	| { readonly is: 'variable'; readonly name: string }
	| { readonly is: 'not'; readonly of: Expression }
	| { readonly is: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
	| { readonly is: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
	| { readonly is: 'call'; readonly method: string; readonly on: Expression; readonly given: readonly Expression[] };

export type Comparison = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';
