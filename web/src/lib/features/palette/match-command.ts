/**
 * How well a command answers what was typed, 0 for not at all. `label` is what the reader sees, `keywords` words divided by spaces in
 * Chinese, English, pinyin and pinyin initials. Every word typed has to be found; a word's beginning counts more than its middle.
 */
export function matchCommand(query: string, label: string, keywords: string): number {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return 1;
	const terms = `${label} ${keywords}`.toLowerCase().split(/\s+/);
	const scores = words.map((word) =>
		Math.max(...terms.map((term) => (term === word ? 4 : term.startsWith(word) ? 3 : word.length > 1 && term.includes(word) ? 2 : 0)))
	);
	return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / words.length;
}
