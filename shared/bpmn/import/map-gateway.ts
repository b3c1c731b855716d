import type { NodeOf } from '#shared/domain/flow/definition.ts';
import type { BpmnNode } from '../xml/bpmn-file.ts';
import { labelOf } from './label-of.ts';
import type { Mapping, Piece, ScopeView } from './mapping.ts';

const NEED = /^activation[Cc]ount\s*(>=|==|>)\s*(\d+)$/;

/** A gateway: where ways meet a join, where they part a split, and where both happen one after the other. */
export function mapGateway(mapping: Mapping, view: ScopeView, element: BpmnNode): Piece {
	const { draft } = mapping;
	const { id, type, name } = element;
	const origin = { elementId: id, elementType: type, name };
	const label = name === '' ? {} : { label: labelOf(name) };
	if (type === 'exclusiveGateway') {
		const node = draft.add({ id: draft.idFor(id), kind: 'exclusive', ...label }, origin);
		return { entry: node, exit: node };
	}
	const joins = view.into(id).length > 1;
	const splits = view.outOf(id).length > 1;
	const join = joins ? addJoin(mapping, element, label) : undefined;
	if (join !== undefined) draft.origins[join] = origin;
	if (!splits) {
		const only = join ?? draft.pass(id);
		return { entry: only, exit: only };
	}
	// An inclusive split is made where its flows are known: some of them may not depend on anything.
	const split = type === 'parallelGateway' ? draft.split('parallel', id) : draft.pass(`${id}-out`);
	draft.origins[split] = origin;
	if (join !== undefined) draft.link(join, split);
	return { entry: join ?? split, exit: split };
}

function addJoin({ draft }: Mapping, element: BpmnNode, label: Pick<NodeOf<'parallel'>, 'label'>): string {
	const id = draft.idFor(element.id);
	if (element.type === 'inclusiveGateway') return draft.add({ id, kind: 'inclusive', direction: 'join', ...label });
	if (element.type === 'parallelGateway') return draft.add({ id, kind: 'parallel', direction: 'join', rest: 'absorb', ...label });
	const need = needOf(element.activation);
	if (need === undefined) draft.lost('activation', element, { text: element.activation.slice(0, 200) });
	return draft.add({ id, kind: 'parallel', direction: 'join', rest: 'absorb', ...(need === undefined ? {} : { need }), ...label });
}

/** How many ways a complex gateway waits for. */
function needOf(activation: string): number | undefined {
	const text = activation
		.trim()
		.replace(/^[$#]\{([\s\S]*)\}$/, '$1')
		.trim();
	const [, sign, number] = NEED.exec(text) ?? [];
	const need = Number(number) + (sign === '>' ? 1 : 0);
	return need >= 1 && need <= 50 ? need : undefined;
}
