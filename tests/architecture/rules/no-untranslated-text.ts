import { type ComponentNode, markupNodes } from '../reading/component-tree.ts';
import { lineOf } from '../reading/line-of.ts';
import { stringLiterals } from '../reading/string-literals.ts';
import { isTest } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

const LETTERS = /\p{L}/u;
const CHINESE = /\p{Script=Han}/u;
const SPOKEN = new Set([
	'alt',
	'aria-description',
	'aria-label',
	'aria-placeholder',
	'aria-roledescription',
	'aria-valuetext',
	'label',
	'placeholder',
	'title'
]);
/** What stands in these is the same in every language. */
const LITERAL = new Set(['code', 'kbd', 'samp', 'style']);

/**
 * How a file says that its words are for readers of every language (place names in both, words to search by): a comment that begins with
 * this and gives the reason.
 */
const FOR_EVERY_LANGUAGE = /@every-language\s+\S.{8,}/;

/** Whatever a person reads or hears comes from web/messages/: in markup no letters, in scripts nothing in Chinese. */
export const noUntranslatedText: Rule = (files) =>
	files
		.filter((file) => file.path.startsWith('web/src/') && !isTest(file))
		.flatMap((file) => {
			if (file.path.endsWith('.svelte')) return [...inMarkup(file), ...inScript(file)];
			return file.path.endsWith('.ts') ? inScript(file) : [];
		});

function inMarkup(file: SourceFile): Violation[] {
	const found: Violation[] = [];
	const add = (node: ComponentNode, text: string): void => {
		found.push({ path: file.path, line: lineOf(file.text, node.start), message: `"${text.trim()}" is not translated: move it to web/messages/` });
	};
	const attributeTexts = new Set<unknown>();
	for (const { node, inside } of markupNodes(file)) {
		if (node.type === 'Attribute' || node.type === 'StyleDirective') {
			for (const part of Array.isArray(node.value) ? node.value : []) {
				attributeTexts.add(part);
				if (SPOKEN.has(String(node.name)) && part.type === 'Text' && LETTERS.test(part.data)) add(node, part.data);
			}
		} else if (node.type === 'Text' && !attributeTexts.has(node) && !inside.some((name) => LITERAL.has(name))) {
			if (LETTERS.test(String(node.data))) add(node, String(node.data));
		} else if (node.type === 'Literal' && typeof node.value === 'string' && CHINESE.test(node.value)) add(node, node.value);
		else if (node.type === 'TemplateElement' && CHINESE.test(JSON.stringify(node.value))) add(node, file.text.slice(node.start).split('`')[0] ?? '');
	}
	return found;
}

const inScript = (file: SourceFile): Violation[] =>
	(FOR_EVERY_LANGUAGE.test(file.text) ? [] : [...stringLiterals(file)])
		.filter(({ text }) => CHINESE.test(text))
		.map(({ text, offset }) => ({
			path: file.path,
			line: lineOf(file.text, offset),
			message: `"${text}" is not translated: move it to web/messages/`
		}));
