import { readCondition } from '../expression/read-condition.ts';
import type { BpmnLoop, BpmnNode } from '../xml/bpmn-file.ts';
import type { Mapping, Piece } from './mapping.ts';
import { enoughOf } from './signing-of.ts';

/** Drawn so often at most: beyond this a flow would be nothing but copies. */
const MOST_COPIES = 20;

/** An activity that is done again and again, as ways that lead back or as copies one after another or beside each other. */
export function mapLoop(mapping: Mapping, element: BpmnNode, make: () => Piece): Piece {
	const { loop } = element;
	if (loop === undefined) return make();
	return loop.kind === 'standard' ? whileLoop(mapping, element, { loop, make }) : instances(mapping, element, { loop, make });
}

function whileLoop(mapping: Mapping, element: BpmnNode, { loop, make }: { loop: Extract<BpmnLoop, { kind: 'standard' }>; make: () => Piece }): Piece {
	const { draft } = mapping;
	const meaning = loop.condition === '' ? undefined : readCondition(loop.condition);
	const { maximum } = loop;
	const isBounded = maximum !== undefined && maximum >= 1 && maximum <= MOST_COPIES;
	if (maximum !== undefined && !isBounded) draft.lost('loop-maximum', element, { maximum });
	if (meaning === undefined || (meaning === true && !isBounded)) {
		draft.lost('loop-condition', element, { text: loop.condition.slice(0, 200) });
		return make();
	}
	const [entry, exit] = [draft.pass(`${element.id}-loop`), draft.pass(`${element.id}-after`)];
	/** Asks whether once more; the place that is reached when so. */
	const again = (from: string): string => {
		if (meaning === true) return from;
		const ask = draft.split('exclusive', `${element.id}-again`);
		const yes = draft.pass(`${element.id}-yes`);
		draft.link(from, ask);
		if (typeof meaning === 'object') draft.link(ask, yes, { when: meaning });
		draft.link(ask, exit);
		return yes;
	};
	let at = entry;
	for (let copy = 0; copy < (isBounded ? maximum : 1) && !(copy > 0 && draft.isFull()); copy += 1) {
		const isAsked = loop.testBefore || copy > 0;
		const body = make();
		draft.link(isAsked ? again(at) : at, body.entry);
		at = body.exit ?? exit;
		if (!isBounded) draft.link(loop.testBefore ? at : again(at), loop.testBefore ? entry : body.entry);
	}
	if (isBounded) draft.link(at, exit);
	return { entry, exit };
}

function instances(mapping: Mapping, element: BpmnNode, { loop, make }: { loop: Extract<BpmnLoop, { kind: 'multiple' }>; make: () => Piece }): Piece {
	const { draft } = mapping;
	const count = countOf(mapping, loop.cardinality);
	if (loop.throwsEvents) draft.lost('instance-events', element);
	if (count === undefined || count < 1 || count > MOST_COPIES) {
		draft.lost('instances', element, { text: loop.cardinality.slice(0, 200), most: MOST_COPIES });
		return make();
	}
	const enough = loop.completion === '' ? undefined : enoughOf(loop.completion);
	const need = enough && ('count' in enough ? enough.count : Math.ceil((enough.shareBps * count) / 10_000));
	if (loop.completion !== '' && need === undefined) draft.lost('completion-condition', element, { text: loop.completion.slice(0, 200) });
	if (loop.isSequential) return chain(mapping, element, { count: Math.min(need ?? count, count), make });
	if (count === 1) return make();
	const split = draft.split('parallel', `${element.id}-each`);
	const isPartial = need !== undefined && need < count;
	const join = draft.add({
		id: draft.idFor(`${element.id}-done`),
		kind: 'parallel',
		direction: 'join',
		rest: isPartial ? 'cancel' : 'absorb',
		...(isPartial ? { need } : {})
	});
	for (let copy = 0; copy < count && !draft.isFull(); copy += 1) {
		const body = make();
		draft.link(split, body.entry);
		if (body.exit !== undefined) draft.link(body.exit, join);
	}
	return { entry: split, exit: join };
}

function chain({ draft }: Mapping, { id }: BpmnNode, { count, make }: { count: number; make: () => Piece }): Piece {
	const first = make();
	let at = first.exit;
	for (let copy = 1; copy < count && at !== undefined && !draft.isFull(); copy += 1) {
		const body = make();
		draft.link(at, body.entry);
		at = body.exit;
	}
	return { entry: first.entry, exit: at ?? draft.pass(`${id}-after`) };
}

/** A number, or a variable whose number is known. */
export function countOf({ options }: Pick<Mapping, 'options'>, cardinality: string): number | undefined {
	const text = cardinality
		.trim()
		.replace(/^[$#]\{([\s\S]*)\}$/, '$1')
		.trim();
	const known = options.known ?? {};
	const count = /^-?\d+$/.test(text) ? Number(text) : Object.hasOwn(known, text) ? known[text] : undefined;
	return Number.isInteger(count) ? count : undefined;
}
