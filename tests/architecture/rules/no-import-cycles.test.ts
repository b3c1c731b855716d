import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { noImportCycles } from './no-import-cycles.ts';

it('finds a cycle of any length, once', () => {
	expect(
		placesFound(noImportCycles, {
			'shared/a.ts': "import { b } from './b.ts';",
			'shared/b.ts': "import { c } from '#shared/c.ts';",
			'shared/c.ts': "import { a } from './a.ts';",
			'shared/d.ts': "import { a } from './a.ts';"
		})
	).toEqual(['shared/c.ts:1']);
});

it('lets types and lazy imports point back, and a diamond meet', () => {
	expect(
		placesFound(noImportCycles, {
			'shared/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
			'shared/b.ts': "import type { a } from './a.ts';\nimport { d } from './d.ts';",
			'shared/c.ts': "import { type a } from './a.ts';\nimport { d } from './d.ts';",
			'shared/d.ts': "export const load = () => import('./a.ts');"
		})
	).toEqual([]);
});

it('lets a component show itself, and nothing else import itself', () => {
	expect(
		placesFound(noImportCycles, {
			'web/src/lib/Tree.svelte': '<script lang="ts">\nimport Tree from \'./Tree.svelte\';\n</script>',
			'shared/a.ts': "import { b } from './a.ts';"
		})
	).toEqual(['shared/a.ts:1']);
});
