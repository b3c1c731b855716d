import ts from 'typescript';
import type { SourceFile } from '../source-file.ts';
import { scriptOf } from './script-of.ts';

const trees = new WeakMap<SourceFile, ts.SourceFile>();

/** The syntax tree of a file's TypeScript, parsed once however many rules ask. */
export function syntaxTree(file: SourceFile): ts.SourceFile {
	const known = trees.get(file);
	if (known) return known;
	const tree = ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	trees.set(file, tree);
	return tree;
}

/** Every node of a tree, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => void children.push(child));
	for (const child of children) yield* nodesOf(child);
}

export const isCode = ({ path }: SourceFile): boolean => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts');
export const isTest = ({ path }: SourceFile): boolean => path.endsWith('.test.ts') || path.startsWith('tests/');
