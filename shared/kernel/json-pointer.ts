/** A pointer into JSON by the names on the way (RFC 6901): `/answers/a~1b`. */
export const jsonPointer = (...names: readonly string[]): string =>
	names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
