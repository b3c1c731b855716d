/**
 * Whether a node of a tree is another or lies below it. Trees come in two spellings: paths (`/hq/r-east/h-sh/`), and China's six-digit
 * region codes, in which a province ends in four noughts and a prefecture in two (GB/T 2260).
 */
export function belongsTo(node: string, ancestor: string): boolean {
	if (node === ancestor) return true;
	if (ADCODE.test(ancestor)) return ADCODE.test(node) && node.startsWith(ancestor.replace(/(00){1,2}$/, ''));
	return node.startsWith(ancestor.endsWith('/') ? ancestor : `${ancestor}/`);
}

const ADCODE = /^\d{6}$/;
