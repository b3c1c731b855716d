import ts from 'typescript';
import type { SourceFile } from '../source-file.ts';
import { lineOf } from './line-of.ts';
import { nodesOf, syntaxTree } from './syntax-tree.ts';

export type Import = Readonly<{
	/** as written */
	specifier: string;
	line: number;
	/** gone after compilation, so it cannot close a cycle */
	typeOnly: boolean;
	/** `import()` when the code gets there */
	lazy: boolean;
}>;

/** Everything a file imports: declarations, re-exports, `import()` and `import('…').Type`. */
export function importsOf(file: SourceFile): readonly Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node | undefined, typeOnly: boolean, lazy = false): void => {
		if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, line: lineOf(file.text, node.getStart()), typeOnly, lazy });
	};
	for (const node of nodesOf(syntaxTree(file))) {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true);
	}
	return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
	if (!importClause) return false;
	if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = importClause.namedBindings;
	return !importClause.name && !!names && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}
