/**
 * What somebody typed as a number of `1 / 10 ** places`: `12.5` with two places is 1250. What isn't one, or has more places than there are,
 * is handed back as it was typed, so that its field can be refused instead of changing under the hand; nothing is nothing.
 */
export function typedNumber(typed: string, places: number | null): number | string {
	const plain = typed
		.trim()
		.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/^[−—]/, '-')
		.replace(/[,，]/g, '');
	const [, minus, whole = '', rest = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain) ?? [];
	if (minus === undefined) return typed.trim();
	if (places === null) return Number(plain);
	return rest.length > places ? typed.trim() : Number(`${minus}${whole}${rest.padEnd(places, '0')}`);
}

/** A number as it is put into a field to go on typing. */
export const numberTyped = (value: number, places: number | null): string =>
	places === null ? String(value) : (value / 10 ** places).toFixed(places);
