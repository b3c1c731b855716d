import { checkCondition } from '#shared/domain/condition/check-condition.ts';
import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import type { FlowDefinition } from '../definition.ts';
import { factTypesOf } from './fact-types-of.ts';
import { type Finding, problem, warning } from './finding.ts';
import { reachable } from './reachable.ts';

/** Conditions that can't mean what they say: of the wrong kind, about what doesn't exist, or about what nobody can have filled in yet. */
export function checkConditions(definition: FlowDefinition, ticketFacts: FactTypes): Finding[] {
	const { nodes, edges } = definition;
	const types = factTypesOf(definition, ticketFacts);
	const before = (id: string) => reachable([id], (at) => edges.filter(({ to }) => to === at).map(({ from }) => from));
	const ofEdges = edges.flatMap((edge, index): Finding[] => {
		if (edge.when === undefined) return [];
		const wrong = checkCondition(edge.when, types).map(({ code, at, params }) =>
			problem(code, edge.from, { params, at: `/edges/${index}/when${at}` })
		);
		if (wrong.length > 0) return wrong;
		const known = before(edge.from);
		const early = [...new Set(factsIn(edge.when))].filter((fact) => {
			const [room, nodeId] = fact.split('.');
			return (room === 'form' || room === 'node') && !known.has(nodeId ?? '');
		});
		return early.map((fact) => warning('not-filled-yet', edge.from, { params: { fact }, at: `/edges/${index}/when` }));
	});
	const ofTimers = nodes.flatMap((node): Finding[] => {
		if (node.kind !== 'timer' || !('fact' in node.until)) return [];
		const { fact } = node.until;
		const kind = Object.hasOwn(types, fact) ? types[fact]?.kind : undefined;
		return kind === 'instant' ? [] : [problem('no-moment', node.id, { params: { fact } })];
	});
	return [...ofEdges, ...ofTimers];
}

/** Every fact that a condition asks about. */
function factsIn(condition: Condition): string[] {
	if (!('operator' in condition)) {
		const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
		return members.flatMap(factsIn);
	}
	const value = 'value' in condition ? condition.value : undefined;
	const operands = Array.isArray(value) ? value : [value];
	return [
		condition.fact,
		...operands.flatMap((operand) => (typeof operand === 'object' && operand !== null && 'fact' in operand ? [operand.fact] : []))
	];
}
