/** Values that fill the placeholders of a refusal's text; plain JSON so that a refusal survives Workers RPC. */
export type RefusalParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * An expected "no". `code` is stable and machine readable (`flow.item-not-open`); status and prose are looked up at the
 * edge, in the reader's language. `field` is a JSON pointer into the request when one field is to blame.
 */
export type Refusal = {
	readonly code: string;
	readonly params: RefusalParams;
	readonly field?: string;
};
