/** A piece of a formula's text; `at` is where it begins. */
export type Token =
	| { readonly kind: 'number'; readonly value: number; readonly at: number }
	| { readonly kind: 'text'; readonly value: string; readonly at: number }
	| { readonly kind: 'name'; readonly value: string; readonly at: number }
	| { readonly kind: 'sign'; readonly value: string; readonly at: number }
	| { readonly kind: 'end'; readonly at: number };
