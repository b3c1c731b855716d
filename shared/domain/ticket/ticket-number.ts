/** `SH-2611-000123`: hub code, year and month of creation in the hub's zone, and a count that only rises. */
export function ticketNumber({ hubCode, localDay, count }: { hubCode: string; localDay: string; count: number }): string {
	return `${hubCode}-${localDay.slice(2, 4)}${localDay.slice(5, 7)}-${String(count).padStart(6, '0')}`;
}
