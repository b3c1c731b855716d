/** Whether the platform knows this IANA zone. */
export function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
	} catch {
		return false;
	}
}
