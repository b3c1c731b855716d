import type { FlowDefinition } from '#shared/domain/flow/definition.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

/** What is drawn: a thing with its size, and what leads on from it. */
export type Drawn = { readonly id: string; readonly width: number; readonly height: number };
export type Arrow = Pick<FlowDefinition['edges'][number], 'from' | 'to'>;

const COLUMN = 180;
const ROW = 120;
const MARGIN = 100;

/** Where each thing lies: in columns from left to right, each as far right as the longest way to it that runs in no circle. */
export function layOutFlow(things: readonly Drawn[], arrows: readonly Arrow[]): ReadonlyMap<string, Box> {
	const ranks = ranksOf(things, arrows);
	const used = new Map<number, number>();
	return new Map(
		things.map(({ id, width, height }) => {
			const rank = ranks.get(id) ?? 0;
			const row = used.get(rank) ?? 0;
			used.set(rank, row + 1);
			return [id, { x: MARGIN + rank * COLUMN - width / 2, y: MARGIN + row * ROW - height / 2, width, height }];
		})
	);
}

/** The corners of an arrow: straight on, or round below what lies between when it leads back. */
export function cornersOf(from: Box, to: Box): readonly Point[] {
	const [start, end] = [
		{ x: from.x + from.width, y: from.y + from.height / 2 },
		{ x: to.x, y: to.y + to.height / 2 }
	];
	if (end.x > start.x) {
		const middle = Math.round((start.x + end.x) / 2);
		return start.y === end.y ? [start, end] : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
	}
	const below = Math.max(from.y + from.height, to.y + to.height) + 30;
	const [bottom, back] = [
		{ x: from.x + from.width / 2, y: from.y + from.height },
		{ x: to.x + to.width / 2, y: to.y + to.height }
	];
	return [bottom, { x: bottom.x, y: below }, { x: back.x, y: below }, back];
}

/** The column of each thing. Arrows that lead back into the way they come from don't count. */
function ranksOf(things: readonly Drawn[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
	const out = Map.groupBy(arrows, ({ from }) => from);
	const state = new Map<string, 'open' | 'done'>();
	const order: string[] = [];
	const forward: Arrow[] = [];
	for (const { id: root } of things) {
		if (state.has(root)) continue;
		const path = [{ id: root, next: 0 }];
		state.set(root, 'open');
		for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
			const arrow = out.get(top.id)?.[top.next];
			top.next += 1;
			if (arrow === undefined) {
				state.set(top.id, 'done');
				order.unshift(top.id);
				path.pop();
			} else if (state.get(arrow.to) !== 'open') {
				forward.push(arrow);
				if (!state.has(arrow.to)) {
					state.set(arrow.to, 'open');
					path.push({ id: arrow.to, next: 0 });
				}
			}
		}
	}
	const onward = Map.groupBy(forward, ({ from }) => from);
	const ranks = new Map<string, number>();
	for (const id of order) for (const { to } of onward.get(id) ?? []) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1));
	return ranks;
}
