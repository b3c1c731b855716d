import type { UnitView } from '#shared/contract/http/organisation.ts';

export type UnitKind = UnitView['kind'];
export type UnitNode = { readonly unit: UnitView; readonly depth: number; readonly children: readonly UnitNode[] };

/** What may stand under what; stores have nothing below them. */
export const CHILD_KIND: Readonly<Record<UnitKind, 'region' | 'hub' | 'store' | undefined>> = {
	hq: 'region',
	region: 'hub',
	hub: 'store',
	store: undefined
};

/** The units as a tree. One whose parent the reader may not see stands at the top: nothing is lost. */
export function unitTree(units: readonly UnitView[]): UnitNode[] {
	const ids = new Set(units.map((unit) => unit.id));
	const below = new Map<string | null, UnitView[]>();
	for (const unit of units) {
		const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
		below.set(parent, [...(below.get(parent) ?? []), unit]);
	}
	const build = (parent: string | null, depth: number): UnitNode[] =>
		(below.get(parent) ?? []).map((unit) => ({ unit, depth, children: build(unit.id, depth + 1) }));
	return build(null, 0);
}

/** The tree without what isn't asked for: archived units, and with a search only hits and the way to them. */
export function filterTree(nodes: readonly UnitNode[], { search, archived }: { search: string; archived: boolean }): UnitNode[] {
	const wanted = search.trim().toLowerCase();
	return nodes.flatMap((node): UnitNode[] => {
		if (!archived && node.unit.archivedAt !== null) return [];
		const { name, code, adcode, address } = node.unit;
		const hit = wanted === '' || [name, code, adcode, address].some((text) => text.toLowerCase().includes(wanted));
		const children = filterTree(node.children, { search: hit ? '' : search, archived });
		return hit || children.length > 0 ? [{ ...node, children }] : [];
	});
}

/** Those of the tree that show when only some are open; an open search shows everything it found. */
export function visibleNodes(nodes: readonly UnitNode[], isOpen: (id: string) => boolean): UnitNode[] {
	return nodes.flatMap((node) => [node, ...(isOpen(node.unit.id) ? visibleNodes(node.children, isOpen) : [])]);
}
