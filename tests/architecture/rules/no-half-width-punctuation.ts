import { lineOf } from '../reading/line-of.ts';
import { lineOfKey, messageFiles } from '../reading/message-files.ts';
import { stringLiterals } from '../reading/string-literals.ts';
import { isCode, isTest } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

const SPEAKING_ROOMS = /^(shared|durable|worker|demo)\//;
/** stands for whatever fills a gap: neither Chinese nor not */
const GAP = '\uFFFC';
const BETWEEN = new RegExp(
	[
		`\\p{Script=Han} ?[,;:!?] ?[\\p{Script=Han}${GAP}]`,
		`${GAP} ?[,;:!?] ?\\p{Script=Han}`,
		'\\p{Script=Han}[,;!?]$',
		'\\p{Script=Han} ?[()] ?\\p{Script=Han}',
		'\\p{Script=Han}\\)$'
	].join('|'),
	'u'
);

/** Chinese takes full-width punctuation: ，；：！？（）. */
export const noHalfWidthPunctuation: Rule = (files) => [
	...messageFiles(files).flatMap((file) => [...file.messages].flatMap(([key, text]) => found(text, file.path, () => lineOfKey(file, key)))),
	...files
		.filter((file) => SPEAKING_ROOMS.test(file.path) && isCode(file) && !isTest(file))
		.flatMap((file) => [...stringLiterals(file)].flatMap(({ text, offset }) => found(text, file.path, () => lineOf(file.text, offset))))
];

function found(text: string, path: string, line: () => number): Violation[] {
	const match = BETWEEN.exec(text.replace(/\{[^{}]*\}/g, GAP));
	return match ? [{ path, line: line(), message: `half-width punctuation in Chinese: "${match[0].replaceAll(GAP, '{…}')}"` }] : [];
}
