/** A node's id from any text: small letters, digits and hyphens, a letter first, at most forty of them. */
export function nodeIdFrom(text: string): string {
	if (/^[a-z][a-z0-9-]{0,39}$/.test(text)) return text;
	const words = text
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.replace(/[^a-z0-9-]+/g, '-')
		.slice(0, 40)
		.replace(/^[^a-z]+|-+$/g, '');
	return words === '' ? 'step' : words;
}
