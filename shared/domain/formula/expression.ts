export type BinarySign = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** A formula as a tree; `at` is where a piece begins in its text. */
export type Expression =
	| { readonly kind: 'number'; readonly value: number; readonly at: number }
	| { readonly kind: 'text'; readonly value: string; readonly at: number }
	/** A field of the same form by its key, or with a dot in it a fact: `ticket.urgent`, `form.on-site.reading`. */
	| { readonly kind: 'name'; readonly name: string; readonly at: number }
	| { readonly kind: 'unary'; readonly sign: '-' | 'not'; readonly operand: Expression; readonly at: number }
	| { readonly kind: 'binary'; readonly sign: BinarySign; readonly left: Expression; readonly right: Expression; readonly at: number }
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly at: number };
