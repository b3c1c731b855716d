/** Digits only, without the country code of mainland China; what is encrypted and indexed. Undefined when it can't be a phone number. */
export function normalisePhone(input: string): string | undefined {
	const digits = input.replace(/[\s\-()（）]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '');
	return /^\+?\d{7,15}$/.test(digits) ? digits : undefined;
}

/** `138****5678`: the first three and last four digits at most, never more than half of a short number. */
export function maskPhone(phone: string): string {
	if (phone.length < 8) return `${'*'.repeat(Math.max(phone.length - 2, 0))}${phone.slice(-2)}`;
	return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}
