import ts from 'typescript';
import { lineOf } from '../reading/line-of.ts';
import { isCode, isTest, nodesOf, syntaxTree } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

const FORBIDDEN_NAMES = new Set([
	'fetch',
	'crypto',
	'console',
	'process',
	'performance',
	'setTimeout',
	'setInterval',
	'queueMicrotask',
	'localStorage',
	'document',
	'window',
	'globalThis'
]);
const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Math.random']);

/** shared/ computes: time, ids and randomness come in as arguments, and nothing goes out but the result. */
export const pureShared: Rule = (files) =>
	files
		.filter((file) => file.path.startsWith('shared/') && isCode(file) && !isTest(file))
		.flatMap((file) =>
			[...nodesOf(syntaxTree(file))].flatMap((node): Violation[] => {
				const found = impurity(node);
				const message = `shared/ is pure: no ${found}; take what it gives as an argument`;
				return found === undefined ? [] : [{ path: file.path, line: lineOf(file.text, node.getStart()), message }];
			})
		);

function impurity(node: ts.Node): string | undefined {
	if (ts.isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.getText())) return node.getText();
	if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date() without a time';
	if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
	return ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text) && isGlobalUse(node) ? node.text : undefined;
}

/** A name that is read, not the name of a member or of something declared here. */
function isGlobalUse(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
	if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
	return !('name' in parent && parent.name === node) && !('propertyName' in parent && parent.propertyName === node);
}
