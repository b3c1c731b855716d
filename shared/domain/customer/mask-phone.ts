const MOBILE_LENGTH = 11;

/** `138****5678`: the first three and last four digits at most; of a number shorter than a mobile's only its end, and never more than half. */
export function maskPhone(phone: string): string {
	const head = phone.length < MOBILE_LENGTH ? 0 : 3;
	const tail = Math.min(4, Math.floor(phone.length / 2));
	return `${phone.slice(0, head)}${'*'.repeat(phone.length - head - tail)}${phone.slice(phone.length - tail)}`;
}
