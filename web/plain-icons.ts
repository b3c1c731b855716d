import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const ICON = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const DATA = /^const iconData = (\{.*\});$/m;

const attribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const markup = ([tag, attributes]: Shape): string =>
	`<${tag} ${Object.entries(attributes)
		.map(([name, value]) => `${name}="${attribute(String(value))}"`)
		.join(' ')} />`;

/** What one icon is drawn of, from the source of lucide's. */
export function iconShapes(source: string): string {
	const [, data] = DATA.exec(source) ?? [];
	if (data === undefined) throw new Error('This is not an icon as lucide wrote them before.');
	const { node } = JSON.parse(data) as { node: readonly Shape[] };
	return node.map(markup).join('');
}

/** The component of one icon: fixed shapes, a `size` and a `class`; fill and stroke are set by class. */
export function plainIcon(source: string): string {
	return `<script>let props = $props();</script>
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" width={props.size ?? 24} height={props.size ?? 24} class={props.class}>${iconShapes(source)}</svg>`;
}

/**
 * Lucide's own component puts an icon together in the browser, shape by shape, from data, a context and any attribute. A board has thousands of
 * icons; here each is a template that is copied. Beside something that says it in words, so it is always hidden from screen readers.
 */
export function plainIcons(): Plugin {
	return {
		name: 'baton-plain-icons',
		enforce: 'pre',
		load: { filter: { id: ICON }, handler: (id) => plainIcon(readFileSync(id, 'utf8')) }
	};
}
