import ts from 'typescript';
import type { SourceFile } from '../source-file.ts';
import { nodesOf, syntaxTree } from './syntax-tree.ts';

/** The text inside quotes and back-ticks of a file's TypeScript, imports left out. */
export function* stringLiterals(file: SourceFile): Generator<Readonly<{ text: string; offset: number }>> {
	for (const node of nodesOf(syntaxTree(file))) {
		if (ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent))) continue;
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
			yield { text: node.text, offset: node.getStart() };
		}
	}
}
