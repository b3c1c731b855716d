/** The first `kept` characters, and a star for the rest: `王**`, `上海市静安区***`. Never the whole of it, and never how long it was. */
export function maskText(text: string, kept: number): string {
	const characters = [...text];
	const shown = characters.slice(0, Math.min(kept, Math.max(characters.length - 1, 0))).join('');
	return characters.length === 0 ? '' : `${shown}${'*'.repeat(kept === 1 ? 2 : 3)}`;
}
