/**
 * What went wrong at the bottom of an error, without what it was about: a query's error carries the query's parameters in its message, and
 * those are people's names and numbers, which belong in no log.
 */
export function causeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.cause !== undefined) return causeOf(error.cause);
	return error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
}
