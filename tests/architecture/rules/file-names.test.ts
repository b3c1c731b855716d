import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { fileNames } from './file-names.ts';

const named = (path: string, text = ''): readonly string[] => placesFound(fileNames, { [path]: text });

it.each([
	['worker/utils.ts'],
	['shared/helpers/money.ts'],
	['durable/common/a.ts'],
	['web/src/lib/misc.ts'],
	['web/src/lib/ui/index.ts'],
	['shared/kernel/resolvePrice.ts'],
	['web/src/lib/ui/button.svelte'],
	['shared/domain/pricing/resolve-price.ts', 'export const other = 1;'],
	['worker/use-cases/assign-ticket.ts', 'const assignTicket = 1;']
])('refuses %s', (path, text = '') => {
	expect(named(path, text)).toEqual([`${path}:1`]);
});

it.each([
	['worker/index.ts'],
	['web/src/routes/+page.svelte'],
	['web/src/routes/+page.server.ts'],
	['web/src/lib/ui/Button.svelte'],
	['web/src/lib/board-controller.svelte.ts'],
	['web/vite.config.ts'],
	['web/src/app.d.ts'],
	['scripts/run.mjs'],
	['shared/domain/pricing/resolve-price.ts', 'export function resolvePrice() {}'],
	['shared/domain/pricing/tier-price.ts', 'export type TierPrice = {};'],
	['shared/domain/flow/definition.ts', 'type FlowDefinition = {};\nexport type { FlowDefinition };'],
	['shared/domain/sla/due-at.test.ts'],
	['shared/domain/access/permissions.ts', 'export const PERMISSIONS = [];'],
	['worker/use-cases/assign-ticket.ts', 'export async function assignTicket() {}']
])('accepts %s', (path, text = '') => {
	expect(named(path, text)).toEqual([]);
});
