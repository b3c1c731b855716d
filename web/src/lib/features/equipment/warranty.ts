/** `none` unless a date is set; a warranty holds to the end of its last day in the reader's own calendar (`YYYY-MM-DD`). */
export function warrantyState(until: string | null, today: string): 'none' | 'valid' | 'expired' {
	if (until === null) return 'none';
	return until >= today ? 'valid' : 'expired';
}
