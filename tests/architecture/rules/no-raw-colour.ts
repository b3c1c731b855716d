import { lineOf } from '../reading/line-of.ts';
import { markupOf } from '../reading/script-of.ts';
import { stringLiterals } from '../reading/string-literals.ts';
import { isTest } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

const TOKENS = 'web/src/tokens.css';
const PROPERTY = 'bg|text|border|ring|fill|stroke|from|via|to|outline|decoration|accent|caret|divide|shadow|placeholder';
const HUE = 'slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose';
const RAW = [
	/(?<![\w&/"'=])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?!-)/gi,
	/(?<=["'=])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?=["'\s;>])/gi,
	/\b(?:rgb|hsl)a?\(|\b(?:oklch|oklab|hwb|lab|lch|color)\(/gi,
	new RegExp(`\\b(?:${PROPERTY})(?:-[lrtbxyse])?-(?:(?:${HUE})-(?:50|[1-9]00|950)|black|white)\\b`, 'g')
];

/** Colours have names in tokens.css; anywhere else a value would miss the dark theme and the check of contrast. */
export const noRawColour: Rule = (files) =>
	files
		.filter((file) => file.path.startsWith('web/src/') && file.path !== TOKENS && !isTest(file))
		.flatMap((file) => placesOf(file).flatMap(({ text, offset }) => rawIn(text, offset, file)));

/** Where a colour could be: quoted text of scripts (a private `#bed` is none), all of markup and style sheets. */
function placesOf(file: SourceFile): readonly Readonly<{ text: string; offset: number }>[] {
	if (file.path.endsWith('.css')) return [{ text: file.text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')), offset: 0 }];
	if (file.path.endsWith('.ts')) return [...stringLiterals(file)];
	return file.path.endsWith('.svelte') ? [...stringLiterals(file), { text: markupOf(file), offset: 0 }] : [];
}

const rawIn = (text: string, offset: number, file: SourceFile): Violation[] =>
	RAW.flatMap((pattern) => [...text.matchAll(pattern)]).map((match) => ({
		path: file.path,
		line: lineOf(file.text, offset + match.index),
		message: `raw colour "${match[0]}": use a token of ${TOKENS}`
	}));
