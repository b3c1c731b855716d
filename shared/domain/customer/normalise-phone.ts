/** Digits only, without the country code of mainland China; what is encrypted and indexed. Undefined when it can't be a phone number. */
export function normalisePhone(input: string): string | undefined {
	const digits = input.replace(/[\s\-()（）]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, '');
	return /^\+?\d{7,15}$/.test(digits) ? digits : undefined;
}
