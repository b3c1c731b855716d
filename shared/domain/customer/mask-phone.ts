/** `138****5678`: the first three and last four digits at most, never more than half of a short number. */
export function maskPhone(phone: string): string {
	if (phone.length < 8) return `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`;
	return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}
