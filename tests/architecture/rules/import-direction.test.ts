import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { importDirection } from './import-direction.ts';

const importing = (path: string, specifier: string): readonly string[] =>
	placesFound(importDirection, { [path]: `\nimport { x } from '${specifier}';` });

it.each([
	['shared/kernel/a.ts', '../domain/b.ts'],
	['shared/domain/a.ts', '#shared/contract/http/b.ts'],
	['shared/domain/a.ts', 'drizzle-orm'],
	['shared/contract/a.ts', '#worker/b.ts'],
	['durable/a.ts', '#worker/b.ts'],
	['shared/domain/a.ts', '#library/b.ts'],
	['demo/a.ts', '#durable/b.ts'],
	['worker/use-cases/a.ts', '#worker/http/b.ts'],
	['worker/use-cases/a.ts', '../http/b.ts'],
	['worker/projections/a.ts', '#worker/http/b.ts'],
	['worker/jobs/a.ts', '#worker/objects.ts'],
	['worker/db/queries/a.ts', '#worker/http/b.ts'],
	['worker/db/queries/a.ts', '#worker/use-cases/b.ts'],
	['worker/adapters/files/a.ts', '#worker/use-cases/b.ts'],
	['web/src/routes/+page.server.ts', '../../../worker/app.ts'],
	['web/src/lib/a.ts', '#durable/b.ts'],
	['web/src/lib/ui/A.svelte.ts', '#lib/features/board/b.ts'],
	['web/src/lib/ui/a.ts', '#shared/domain/b.ts'],
	['web/src/lib/features/board/a.ts', '#lib/features/desk/b.ts'],
	['web/src/lib/a.ts', '../routes/b.ts'],
	['host/a.ts', '#shared/kernel/b.ts'],
	['scripts/a.ts', '#worker/b.ts'],
	['scripts/a.ts', '../durable/hub/migrations.ts'],
	['scripts/server/data-schemas.ts', '../../durable/hub/hub-store.ts']
])('%s may not import %s', (path, specifier) => {
	expect(importing(path, specifier)).toEqual([`${path}:2`]);
});

it.each([
	['shared/domain/a.ts', '#shared/kernel/b.ts'],
	['shared/contract/a.ts', 'zod'],
	['shared/domain/flow/testing/a.ts', '#library/b.ts'],
	['worker/use-cases/a.ts', '#library/b.ts'],
	['durable/a.ts', '#shared/domain/b.ts'],
	['worker/a.ts', '#durable/b.ts'],
	['worker/a.ts', 'hono'],
	['worker/http/a.ts', '#worker/use-cases/b.ts'],
	['worker/use-cases/a.ts', '#worker/db/queries/b.ts'],
	['worker/use-cases/a.ts', '#demo/b.ts'],
	['worker/db/queries/a.ts', '#worker/principal.ts'],
	['web/src/lib/features/board/a.ts', '#shared/domain/b.ts'],
	['web/src/lib/features/board/a.ts', './b.ts'],
	['web/src/lib/features/board/a.ts', '#lib/ui/Button.svelte'],
	['web/src/lib/ui/a.ts', '#lib/paraglide/messages.js'],
	['web/src/routes/a.ts', '#lib/features/board/b.ts'],
	['scripts/a.ts', '../host/b.ts'],
	['scripts/server/data-schemas.ts', '../../durable/hub/migrations.ts'],
	['shared/kernel/a.test.ts', 'vitest']
])('%s may import %s', (path, specifier) => {
	expect(importing(path, specifier)).toEqual([]);
});

it('sees every way to import', () => {
	const text = [
		"import type { A } from '#worker/a.ts';",
		"export { b } from '#worker/b.ts';",
		"type C = import('#worker/c.ts').C;",
		"const d = () => import('#worker/d.ts');",
		"import '#worker/e.ts';"
	].join('\n');
	expect(placesFound(importDirection, { 'durable/x.ts': text })).toHaveLength(5);
	expect(placesFound(importDirection, { 'web/src/lib/X.svelte': `<p>a</p>\n<script lang="ts">\n${text}\n</script>` })).toContain(
		'web/src/lib/X.svelte:3'
	);
});
