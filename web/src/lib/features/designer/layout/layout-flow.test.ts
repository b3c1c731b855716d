import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { layoutFlow } from './layout-flow.ts';

const sizeOf = () => ({ width: 200, height: 80 });
const laidOut = (pairs: readonly string[]) => {
	const edges = pairs.map((pair) => {
		const [from = '', to = ''] = pair.split('>');
		return { from, to, hasWords: false };
	});
	return layoutFlow({ ids: [...new Set(edges.flatMap(({ from, to }) => [from, to]))], edges, sizeOf });
};
const at = (layout: ReturnType<typeof laidOut>, id: string) => layout.places.get(id) ?? { x: Number.NaN, y: Number.NaN, width: 0, height: 0 };

describe('layoutFlow', () => {
	it('puts a chain straight below one another', () => {
		const layout = laidOut(['a>b', 'b>c']);
		expect(['a', 'b', 'c'].map((id) => at(layout, id).x)).toEqual([0, 0, 0]);
		expect(at(layout, 'a').y).toBeLessThan(at(layout, 'b').y);
		expect(layout.routes[0]?.points).toEqual([
			[100, 80],
			[100, at(layout, 'b').y]
		]);
	});

	it('puts branches side by side in the order of their arrows, and what they meet in below their middle', () => {
		const layout = laidOut(['s>a', 's>b', 'a>j', 'b>j', 'j>e']);
		expect(at(layout, 'a').y).toBe(at(layout, 'b').y);
		expect(at(layout, 'a').x).toBeLessThan(at(layout, 'b').x);
		expect(at(layout, 'j').x).toBe(at(layout, 's').x);
		expect(at(layout, 'j').x).toBe((at(layout, 'a').x + at(layout, 'b').x) / 2);
	});

	it('nests a split in a branch without overlap', () => {
		const layout = laidOut(['s>a', 's>b', 'a>x', 'a>y', 'x>k', 'y>k', 'k>j', 'b>j']);
		const rows = Map.groupBy([...layout.places.values()], ({ y }) => y);
		for (const row of rows.values())
			for (const [index, { x }] of row
				.toSorted((p, q) => p.x - q.x)
				.slice(1)
				.entries())
				expect(x - (row.toSorted((p, q) => p.x - q.x)[index]?.x ?? 0)).toBeGreaterThanOrEqual(200);
	});

	it('leads an arrow from a split straight to its join past the other branch', () => {
		const layout = laidOut(['s>a', 's>j', 'a>j']);
		const xs = layout.routes[1]?.points.map(([x]) => x) ?? [];
		expect(Math.max(...xs)).toBeGreaterThan(at(layout, 'a').x + 200);
	});

	it('runs what leads back along the right of everything', () => {
		const layout = layoutFlow({
			ids: fieldService.nodes.map(({ id }) => id),
			edges: fieldService.edges.map((edge) => ({ ...edge, hasWords: true })),
			sizeOf
		});
		const back = layout.routes.filter(({ isBack }) => isBack);
		const right = Math.max(...[...layout.places.values()].map(({ x, width }) => x + width));
		expect(back.map(({ label: [x] }) => x > right)).toEqual([true]);
	});

	it('never lets two nodes of any flow overlap', () => {
		const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
		const edge = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids), hasWords: fc.boolean() });
		fc.assert(
			fc.property(fc.array(edge, { maxLength: 24 }), (edges) => {
				const places = [...layoutFlow({ ids, edges, sizeOf }).places.values()];
				for (const [index, a] of places.entries())
					for (const b of places.slice(index + 1))
						if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height) return false;
				return places.length === ids.length;
			})
		);
	});
});
