import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { drawFlow, type Sketch } from '#shared/domain/flow/testing/draw-flow.ts';
import { outcomes } from '#shared/domain/flow/testing/outcomes.ts';

/** A piece of a flow: a step, several after one another, all at once, some by conditions, one of them, or once more until it is right. */
export type Block =
	| string
	| readonly Block[]
	| { readonly all: readonly Block[] }
	| { readonly some: readonly Block[] }
	| { readonly one: readonly Block[] }
	| { readonly again: Block };

const GATEWAYS = { all: 'parallel', some: 'inclusive', one: 'exclusive' } as const;
type Ends = { readonly first: string; readonly last: string };
type Ways = Parameters<typeof drawFlow>[1][number];

/** The flow that blocks make; conditions are on what any ticket has. */
export function blockFlow(block: Block): FlowDefinition {
	const nodes: Record<string, Sketch> = {};
	const ways: Ways[] = [];
	const add = (id: string, sketch: Sketch): string => {
		const unlike = `${id}-${Object.keys(nodes).length}`;
		nodes[unlike] = sketch;
		return unlike;
	};
	const place = (part: Block): Ends => {
		if (typeof part === 'string') {
			const id = add(part, {});
			return { first: id, last: id };
		}
		if (isSequence(part)) {
			const ends = part.map(place);
			for (const [index, { first }] of ends.entries()) if (index > 0) ways.push(`${ends[index - 1]?.last} → ${first}`);
			return { first: ends[0]?.first ?? '', last: ends.at(-1)?.last ?? '' };
		}
		if ('again' in part) {
			const { first, last } = place(part.again);
			const review = add('review', { outcomes: outcomes('good', 'again') });
			ways.push(`${last} → ${review}`, [`${review} → ${first}`, { outcome: 'again' }]);
			return { first, last: review };
		}
		const [how, parts] = Object.entries(part)[0] as [keyof typeof GATEWAYS, readonly Block[]];
		const kind = GATEWAYS[how];
		const split = add('split', kind === 'exclusive' ? { kind } : { kind, direction: 'split' });
		const join = add('join', kind === 'exclusive' ? { kind } : { kind, direction: 'join' });
		for (const [index, inner] of parts.entries()) {
			const { first, last } = place(inner);
			const when = { fact: 'customer.level', operator: 'ne' as const, value: `level-${index}` };
			ways.push(how === 'all' || index === parts.length - 1 ? `${split} → ${first}` : [`${split} → ${first}`, { when }], `${last} → ${join}`);
		}
		return { first: split, last: join };
	};
	const { first, last } = place(block);
	return drawFlow(nodes, [`start → ${first}`, ...ways, `${last} → end`]);
}

const isSequence = (part: Block): part is readonly Block[] => Array.isArray(part);
