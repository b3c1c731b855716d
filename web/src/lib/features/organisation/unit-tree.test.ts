import { expect, it } from 'vitest';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import { filterTree, type UnitNode, unitTree, visibleNodes } from './unit-tree.ts';

const unit = (id: string, parentId: string | null, over: Partial<UnitView> = {}): UnitView => ({
	id,
	parentId,
	kind: 'store',
	name: id,
	code: id.toUpperCase(),
	path: '/',
	adcode: '310000',
	address: '',
	lat: null,
	lng: null,
	timeZone: 'Asia/Shanghai',
	tier: 1,
	entryCode: null,
	archivedAt: null,
	...over
});
const units = [unit('hq', null), unit('east', 'hq'), unit('sh', 'east'), unit('store', 'sh'), unit('old', 'sh', { archivedAt: 1 })];
const ids = (nodes: readonly UnitNode[]): string[] => nodes.flatMap((node) => [node.unit.id, ...ids(node.children)]);

it('builds the tree with its depths', () => {
	const [top] = unitTree(units);
	expect(top?.children[0]?.children[0]?.unit.id).toBe('sh');
	expect(top?.children[0]?.children[0]?.depth).toBe(2);
});

it('keeps a unit whose parent can not be seen', () => {
	expect(unitTree([unit('sh', 'hidden'), unit('store', 'sh')]).map(({ unit }) => unit.id)).toEqual(['sh']);
});

it('hides archived units unless asked', () => {
	expect(ids(filterTree(unitTree(units), { search: '', archived: false }))).not.toContain('old');
	expect(ids(filterTree(unitTree(units), { search: '', archived: true }))).toContain('old');
});

it('shows a hit, the way to it and what is below it', () => {
	expect(ids(filterTree(unitTree(units), { search: 'SH', archived: false }))).toEqual(['hq', 'east', 'sh', 'store']);
	expect(ids(filterTree(unitTree(units), { search: 'nowhere', archived: false }))).toEqual([]);
});

it('shows the children of open units only', () => {
	const open = new Set(['hq', 'east']);
	expect(visibleNodes(unitTree(units), (id) => open.has(id)).map(({ unit }) => unit.id)).toEqual(['hq', 'east', 'sh']);
});
