import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { noRawColour } from './no-raw-colour.ts';

const at = (path: string, text: string): readonly string[] => placesFound(noRawColour, { [path]: `\n${text}` });

it.each([
	['web/src/lib/A.svelte', '<p style="color: #f00">{a}</p>'],
	['web/src/lib/A.svelte', '<path fill="#1F4FD8" />'],
	['web/src/lib/A.svelte', '<p class="bg-red-500">{a}</p>'],
	['web/src/lib/A.svelte', '<p class="p-2 text-white">{a}</p>'],
	['web/src/lib/A.svelte', '<p class="bg-[#fff]">{a}</p>'],
	['web/src/lib/A.svelte', '<style>\n.a { color: rgb(0 0 0); }\n</style>'],
	['web/src/lib/a.ts', "const line = 'hsl(10 20% 30%)';"],
	['web/src/lib/a.ts', "const line = '#abc';"],
	['web/src/app.css', '.a { border: 1px solid oklch(0.5 0 0); }']
])('finds a raw colour in %s: %s', (path, text) => {
	expect(at(path, text)).toHaveLength(1);
});

it.each([
	['web/src/tokens.css', ':root { --bg: #fff; }'],
	['web/src/lib/A.svelte', '<p class="bg-surface text-ink2" style="color: var(--ink)">{a}</p>'],
	['web/src/lib/A.svelte', '{#each list as item (item)}{item}{/each}'],
	['web/src/lib/A.svelte', '<a href="/x#added">{a}</a>'],
	['web/src/lib/a.ts', 'class A { #fade = 1; get() { return this.#fade; } }'],
	['web/src/lib/a.ts', "import { x } from '#lib/x.ts';"],
	['web/src/lib/a.ts', "const mixed = 'color-mix(in oklab, var(--brand) 40%, transparent)';"],
	['web/src/app.css', '/* #fff */'],
	['shared/domain/a.ts', "const colour = '#fff';"]
])('leaves %s alone: %s', (path, text) => {
	expect(at(path, text)).toEqual([]);
});
