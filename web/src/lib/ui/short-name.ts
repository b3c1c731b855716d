/** What fits a round picture: the given name of a Chinese name (`李建国` → `建国`), the initials of any other. */
export function shortName(name: string): string {
	const trimmed = name.trim();
	if (/^\p{Script=Han}+$/u.test(trimmed)) return trimmed.slice(-2);
	const words = trimmed.split(/[\s·.]+/u).filter(Boolean);
	const letters = words.length > 1 ? [words[0], words.at(-1)].map((word) => word?.charAt(0) ?? '') : [...trimmed.slice(0, 2)];
	return letters.join('').toUpperCase();
}
