import type { Condition } from '#shared/domain/condition/condition.ts';
import { readCondition } from '../expression/read-condition.ts';
import { printWay } from '../print-way.ts';
import type { BpmnFlow, BpmnNode } from '../xml/bpmn-file.ts';
import { labelOf } from './label-of.ts';
import type { Mapping, ScopeView } from './mapping.ts';
import { nodeIdFrom } from './node-id-from.ts';
import { ownEdge } from './own-data.ts';

/** From where a flow leads on, and under which condition. */
type Way = { readonly from: string; readonly outcome?: string; readonly when?: Condition; readonly label?: ReturnType<typeof labelOf> };
/** What a flow's condition comes to: it depends, it is always taken, never, or when nothing else is. */
type Sorted = { readonly flow: BpmnFlow; readonly takes: Condition | 'always' | 'never' | 'otherwise' };

/** Makes edges of the flows of a process or sub-process, in their order; a default flow is asked last. */
export function linkFlows(mapping: Mapping, view: ScopeView): void {
	const ways = new Map<string, Way>();
	const defaults = new Set<string>();
	for (const element of view.scope.nodes) {
		const exit = view.pieces.get(element.id)?.exit;
		const out = view.outOf(element.id).filter(({ id }) => !view.settled.has(id));
		if (exit === undefined || out.length === 0) continue;
		for (const [flow, way] of waysOf(mapping, view, { element, exit, out })) ways.set(flow.id, way);
		if (element.defaultFlow !== undefined && out.some(({ extension }) => extension === undefined)) defaults.add(element.defaultFlow);
	}
	const { flows } = view.scope;
	for (const flow of [...flows.filter(({ id }) => !defaults.has(id)), ...flows.filter(({ id }) => defaults.has(id))]) {
		const way = ways.get(flow.id);
		const to = view.pieces.get(flow.to)?.entry;
		if (way === undefined) continue;
		if (to === undefined) {
			mapping.draft.lost('loose-flow', { ...flow, type: 'sequenceFlow' });
			continue;
		}
		const { from, ...more } = way;
		mapping.draft.link(from, to, { ...more, ...(more.label === undefined && flow.name !== '' ? { label: labelOf(flow.name) } : {}) });
	}
}

type Leaving = { readonly element: BpmnNode; readonly exit: string; readonly out: readonly BpmnFlow[] };

function waysOf(mapping: Mapping, view: ScopeView, leaving: Leaving): readonly (readonly [BpmnFlow, Way])[] {
	const { element, exit, out } = leaving;
	const { draft } = mapping;
	const isOwn = element.waysOf !== undefined || out.some(({ extension }) => extension !== undefined);
	if (isOwn) return out.flatMap((flow) => ownWay(mapping, element, flow, exit));
	if (element.type === 'parallelGateway') {
		for (const flow of out) if (flow.condition !== undefined) draft.note('condition-ignored', { ...flow, type: 'sequenceFlow' });
		return out.map((flow) => [flow, { from: exit }] as const);
	}
	const sortedFlows = out.map((flow) => ({ flow, takes: takenWhen(mapping, element, flow) })).filter(({ takes }) => takes !== 'never');
	if (element.type === 'exclusiveGateway') return sortedFlows.map((one) => [one.flow, wayFrom(exit, one)] as const);
	return inclusiveWays(mapping, view, leaving, sortedFlows);
}

const wayFrom = (from: string, { takes }: Sorted): Way => (typeof takes === 'string' ? { from } : { from, when: takes });

/** Several flows that may all be taken: those that depend on nothing in parallel, the others as their conditions say. */
function inclusiveWays({ draft }: Mapping, view: ScopeView, { element, exit }: Leaving, flows: readonly Sorted[]): (readonly [BpmnFlow, Way])[] {
	const free = flows.filter(({ takes }) => takes === 'always');
	const asked = flows.filter(({ takes }) => takes !== 'always');
	const depends = asked.some(({ takes }) => typeof takes === 'object');
	if (flows.length === 1 && !depends) return flows.map((one) => [one.flow, { from: exit }] as const);
	if (!depends) {
		const split = draft.split('parallel', `${element.id}-split`);
		draft.link(exit, split);
		return flows.map((one) => [one.flow, { from: split }] as const);
	}
	const choice = draft.split('inclusive', `${element.id}-choice`);
	if (free.length === 0) {
		draft.link(exit, choice);
		return asked.map((one) => [one.flow, wayFrom(choice, one)] as const);
	}
	const split = draft.split('parallel', `${element.id}-split`);
	draft.link(exit, split);
	draft.link(split, choice);
	// When no condition holds nothing comes of this branch: the flows beside it are taken in any case.
	if (!asked.some(({ takes }) => takes === 'otherwise')) draft.link(choice, view.frame.finish ?? draft.end(`${element.id}-none`));
	return [...free.map((one) => [one.flow, { from: split }] as const), ...asked.map((one) => [one.flow, wayFrom(choice, one)] as const)];
}

function takenWhen({ draft }: Pick<Mapping, 'draft'>, element: BpmnNode, flow: BpmnFlow): Sorted['takes'] {
	if (element.defaultFlow === flow.id) return 'otherwise';
	if (flow.condition === undefined || flow.condition === '') return 'always';
	const place = { ...flow, type: 'sequenceFlow' };
	const meaning = readCondition(flow.condition);
	if (meaning === true) return 'always';
	if (meaning === false) {
		draft.note('never-taken', place, { text: flow.condition });
		return 'never';
	}
	if (meaning !== undefined) return meaning;
	draft.lost('condition', place, { text: flow.condition.slice(0, 200) });
	// Never taken until somebody says what it means: a way that was meant to be guarded must not stand open.
	return { fact: `process.${nodeIdFrom(flow.id)}`, operator: 'eq', value: true };
}

/** A flow that Baton wrote. Where another tool changed its condition, the condition that can be read there counts. */
function ownWay({ draft }: Mapping, element: BpmnNode, flow: BpmnFlow, from: string): (readonly [BpmnFlow, Way])[] {
	const own = ownEdge(flow) ?? {};
	const printed = printWay(own, from);
	const text = flow.condition ?? '';
	if (text === (printed ?? '')) return [[flow, { from, ...own }]];
	const label = own.label === undefined ? {} : { label: own.label };
	const takes = takenWhen({ draft }, element, flow);
	if (takes === 'never') return [];
	if (typeof takes === 'string') return [[flow, { from, ...label }]];
	const isOutcome = 'operator' in takes && takes.operator === 'eq' && takes.fact === `node.${from}.outcome` && typeof takes.value === 'string';
	return [[flow, isOutcome ? { from, outcome: String(takes.value), ...label } : { from, when: takes, ...label }]];
}
