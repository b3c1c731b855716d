import { parse } from 'svelte/compiler';
import type { SourceFile } from '../source-file.ts';

/** A node of Svelte's or ESTree's syntax tree, as far as rules look at it. */
export type ComponentNode = Readonly<Record<string, unknown>> & Readonly<{ type: string; start: number }>;

const isNode = (value: unknown): value is ComponentNode => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Every node of a component's markup, outermost first, each with the names of the elements it is in. */
export function* markupNodes(file: SourceFile): Generator<Readonly<{ node: ComponentNode; inside: readonly string[] }>> {
	const { fragment } = parse(file.text, { modern: true, filename: file.path });
	yield* walk(fragment, []);
}

function* walk(value: unknown, inside: readonly string[]): Generator<Readonly<{ node: ComponentNode; inside: readonly string[] }>> {
	if (Array.isArray(value)) {
		for (const item of value) yield* walk(item, inside);
		return;
	}
	if (typeof value !== 'object' || value === null) return;
	const within = 'name' in value && typeof value.name === 'string' && 'fragment' in value ? [...inside, value.name] : inside;
	if (isNode(value)) yield { node: value, inside };
	for (const [key, child] of Object.entries(value)) if (key !== 'parent' && key !== 'loc' && key !== 'name_loc') yield* walk(child, within);
}
