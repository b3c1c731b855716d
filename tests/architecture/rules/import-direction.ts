import { importsOf } from '../reading/imports-of.ts';
import { resolveImport } from '../reading/resolve-import.ts';
import { isCode, isTest } from '../reading/syntax-tree.ts';
import type { Rule, Violation } from '../rule.ts';

type Room = Readonly<{ at: string; may: readonly string[]; packages?: readonly string[] }>;

/** What lies below the HTTP side of the worker: use cases are called by it, and know nothing of it. */
const BELOW_USE_CASES = ['shared/', 'durable/', 'worker/adapters/', 'worker/crypto/', 'worker/db/', 'worker/deps.ts', 'worker/principal.ts'];
const BELOW_HTTP = [...BELOW_USE_CASES, 'demo/', 'library/', 'worker/use-cases/', 'worker/projections/', 'worker/jobs/'];

/** Who may import whom. The first room whose place a path begins with is its room; `may` are places as well. */
const ROOMS: readonly Room[] = [
	{ at: 'shared/kernel/', may: ['shared/kernel/'], packages: ['zod'] },
	// What tests stand on: a flow to try things with is one of the library's.
	...['flow', 'ticket'].map((room) => ({ at: `shared/domain/${room}/testing/`, may: ['shared/', 'library/'], packages: ['zod'] })),
	{ at: 'shared/domain/', may: ['shared/kernel/', 'shared/domain/'], packages: ['zod'] },
	{ at: 'shared/contract/', may: ['shared/kernel/', 'shared/domain/', 'shared/contract/'], packages: ['zod'] },
	// Reading and writing XML is as pure as the rest; the worker and the commands both need it.
	{ at: 'shared/bpmn/', may: ['shared/kernel/', 'shared/domain/', 'shared/bpmn/'], packages: ['zod', 'bpmn-moddle'] },
	{ at: 'shared/', may: ['shared/'], packages: ['zod'] },
	{ at: 'durable/', may: ['shared/', 'durable/'] },
	{ at: 'demo/', may: ['shared/', 'demo/'] },
	...['worker/adapters/', 'worker/crypto/', 'worker/db/'].map((at) => ({ at, may: BELOW_USE_CASES })),
	...['worker/use-cases/', 'worker/projections/', 'worker/jobs/'].map((at) => ({ at, may: BELOW_HTTP })),
	{ at: 'worker/', may: ['shared/', 'durable/', 'worker/', 'demo/', 'web/.svelte-kit/'] },
	{ at: 'web/src/lib/ui/', may: ['shared/kernel/', 'web/src/lib/'] },
	{ at: 'web/src/', may: ['shared/', 'web/src/'] },
	{ at: 'web/', may: ['web/', 'library/'] },
	// Data; what reads it for the build knows its schema.
	{ at: 'library/', may: ['shared/', 'library/'] },
	{ at: 'host/', may: ['host/'] },
	// Of the objects only what their tables are: a start compares a data folder with it.
	{ at: 'scripts/server/data-schemas.ts', may: ['scripts/', ...['hub', 'inbox', 'ticket'].map((object) => `durable/${object}/migrations.ts`)] },
	{ at: 'scripts/', may: ['scripts/', 'host/', 'shared/', 'demo/', 'tests/', 'web/'] }
];
const FEATURE = /^web\/src\/lib\/features\/([^/]+)\//;

/** `shared/kernel ← shared/domain ← shared/contract`, `shared ← durable ← worker`, within it `db ← use-cases ← http`, `shared ← web`, and the tiers of the interface. */
export const importDirection: Rule = (files) =>
	files
		.filter((file) => isCode(file) && !isTest(file))
		.flatMap((file) => {
			const room = ROOMS.find(({ at }) => file.path.startsWith(at));
			if (!room) return [];
			return importsOf(file).flatMap(({ specifier, line }): Violation[] => {
				const target = resolveImport(file.path, specifier);
				const reason = target === undefined ? packageReason(room, specifier) : fileReason(room, file.path, target);
				return reason === undefined ? [] : [{ path: file.path, line, message: reason }];
			});
		});

function packageReason({ at, packages }: Room, specifier: string): string | undefined {
	if (!packages || packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))) return undefined;
	return `${at} may use no package but ${packages.join(', ')}: not "${specifier}"`;
}

function fileReason(room: Room, path: string, target: string): string | undefined {
	if (!room.may.some((place) => target.startsWith(place))) return `${room.at} may not import ${target}: only ${room.may.join(', ')}`;
	const feature = FEATURE.exec(target)?.[1];
	if (room.at === 'web/src/lib/ui/' && feature !== undefined) return 'lib/ui knows no feature';
	const own = FEATURE.exec(path)?.[1];
	if (own !== undefined && feature !== undefined && own !== feature)
		return `feature ${own} may not import feature ${feature}: routes compose features`;
	if (path.startsWith('web/src/lib/') && target.startsWith('web/src/routes/')) return 'lib may not import a route';
	return undefined;
}
