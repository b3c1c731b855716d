/**
 * How many elements a text opens and how deep they lie, as far as that can be told without parsing it. Every character is looked at once:
 * the text may have been written to take long.
 */
export function measureXml(xml: string): { readonly elements: number; readonly depth: number } {
	let [elements, open, depth] = [0, 0, 0];
	for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
		const end = endOf(xml, at);
		const next = xml[at + 1] ?? '';
		if (next === '/') open -= 1;
		else if (next !== '!' && next !== '?') {
			elements += 1;
			depth = Math.max(depth, open + 1);
			if (xml[end - 2] !== '/') open += 1;
		}
		at = end;
	}
	return { elements, depth };
}

/** Just behind what begins at `at`: a comment, a CDATA section, or a tag, whose attributes may hold angle brackets. */
function endOf(xml: string, at: number): number {
	if (xml.startsWith('<!--', at)) return behind(xml, '-->', at);
	if (xml.startsWith('<![CDATA[', at)) return behind(xml, ']]>', at);
	for (let index = at + 1; index < xml.length; index += 1) {
		const character = xml[index] ?? '';
		if (character === '>') return index + 1;
		if (character !== '"' && character !== "'") continue;
		const closing = xml.indexOf(character, index + 1);
		if (closing < 0) return xml.length;
		index = closing;
	}
	return xml.length;
}

function behind(xml: string, mark: string, from: number): number {
	const found = xml.indexOf(mark, from);
	return found < 0 ? xml.length : found + mark.length;
}
