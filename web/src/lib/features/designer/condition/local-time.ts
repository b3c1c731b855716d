const two = (value: number): string => String(value).padStart(2, '0');

/** An instant as an input of date and time wants it, on this device's clock. */
export function localTime(at: number): string {
	const date = new Date(at);
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

export const instantOf = (text: string): number => new Date(text).getTime();
