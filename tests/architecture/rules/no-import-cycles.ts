import { importsOf } from '../reading/imports-of.ts';
import { resolveImport } from '../reading/resolve-import.ts';
import { isCode, isTest } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

type Edge = Readonly<{ to: string; line: number }>;

/** No file needs itself, however far round. Types and `import()` do not count: they are not needed to load a file. */
export const noImportCycles: Rule = (files) => {
	const code = files.filter((file) => isCode(file) && !isTest(file));
	const known = new Set(code.map(({ path }) => path));
	const graph = new Map<string, readonly Edge[]>();
	for (const file of code) {
		const edges = importsOf(file)
			.filter(({ typeOnly, lazy }) => !typeOnly && !lazy)
			.map(({ specifier, line }) => ({ to: resolveImport(file.path, specifier) ?? '', line }));
		graph.set(
			file.path,
			// A component that shows a tree shows itself.
			edges.filter(({ to }) => known.has(to) && !(to === file.path && to.endsWith('.svelte')))
		);
	}
	return [...graph.keys()].sort().reduce(walkFrom(graph), { done: new Set<string>(), violations: [] }).violations;
};

type Walk = Readonly<{ done: Set<string>; violations: Violation[] }>;

/** Depth first: an edge to a file that is still open closes a cycle. */
function walkFrom(graph: ReadonlyMap<string, readonly Edge[]>): (walk: Walk, start: string) => Walk {
	return (walk, start) => {
		const open: string[] = [];
		const visit = (path: string): void => {
			if (walk.done.has(path)) return;
			open.push(path);
			for (const { to, line } of graph.get(path) ?? []) {
				const at = open.indexOf(to);
				if (at < 0) visit(to);
				else walk.violations.push({ path, line, message: `import cycle: ${[...open.slice(at), to].join(' → ')}` });
			}
			open.pop();
			walk.done.add(path);
		};
		visit(start);
		return walk;
	};
}
