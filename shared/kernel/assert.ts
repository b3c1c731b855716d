/** An impossible state is a bug, not a refusal: throwing aborts the surrounding transaction. */
export function assert(condition: unknown, message: string): asserts condition {
	if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** Makes a switch exhaustive: adding a member to the union turns the call into a type error. */
export function assertNever(value: never, message: string): never {
	throw new Error(`assertion failed: ${message}: ${JSON.stringify(value)}`);
}
