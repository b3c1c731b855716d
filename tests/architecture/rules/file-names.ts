import ts from 'typescript';
import { syntaxTree } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

const DRAWERS = /^(utils?|helpers?|common|misc)$/;
/** Where a tool demands the name. */
const ENTRY_POINTS = new Set(['worker/index.ts']);
const CODE = /^(shared|durable|worker|web|host|scripts|tests|demo|library)\/.*\.(ts|svelte|js|mjs)$/;
const NAMED_AFTER_EXPORT = /^(shared\/domain|worker\/use-cases)\/.*\.ts$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|svelte|d|config|server|client|remote))*\.(ts|js|mjs)$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const ROUTE = /^\+(page|layout|error|server)/;

/** Files say what they hold: no drawers, no barrels, kebab-case, and in the rooms of rules the name of the export. */
export const fileNames: Rule = (files) =>
	files
		.filter(({ path }) => CODE.test(path))
		.flatMap((file): Violation[] => {
			const message = complaint(file);
			return message === undefined ? [] : [{ path: file.path, line: 1, message }];
		});

function complaint(file: SourceFile): string | undefined {
	const folders = file.path.split('/');
	const name = folders.pop() ?? '';
	const stem = name.split('.')[0] ?? '';
	const drawer = [...folders, stem].find((part) => DRAWERS.test(part));
	if (drawer !== undefined) return `"${drawer}" says nothing: name it after what it does`;
	if (stem === 'index' && !ENTRY_POINTS.has(file.path)) return 'no barrels: import from the file itself';
	if (ROUTE.test(name)) return undefined;
	if (name.endsWith('.svelte')) return PASCAL.test(name) ? undefined : 'a component has a PascalCase name';
	if (!KEBAB.test(name)) return 'a file has a kebab-case name';
	if (!NAMED_AFTER_EXPORT.test(file.path) || name.includes('.test.')) return undefined;
	const exports = exportedNames(file).map(kebab);
	const parent = folders.at(-1) ?? '';
	if (exports.includes(stem) || exports.includes(`${parent}-${stem}`)) return undefined;
	return `named after none of its exports (${exports.join(', ') || 'it has none'})`;
}

/** resolvePrice, RESOLVE_PRICE and ResolvePrice are all resolve-price. */
const kebab = (name: string): string =>
	/^[A-Z0-9_]+$/.test(name)
		? name.toLowerCase().replaceAll('_', '-')
		: name
				.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
				.replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
				.toLowerCase();

function exportedNames(file: SourceFile): readonly string[] {
	return syntaxTree(file).statements.flatMap((statement) => {
		if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
			return statement.exportClause.elements.map(({ name }) => name.text);
		}
		if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
		if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
		return 'name' in statement && statement.name ? [(statement.name as ts.Identifier).text] : [];
	});
}
