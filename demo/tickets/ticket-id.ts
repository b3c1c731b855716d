const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID (github.com/ulid/spec): ten characters of time, so that ids sort by creation, then the sixteen given. */
export function ticketIdAt(at: number, rest: string): string {
	let time = '';
	for (let left = at; time.length < 10; left = Math.floor(left / 32)) time = `${BASE32[left % 32]}${time}`;
	return `${time}${rest}`;
}
