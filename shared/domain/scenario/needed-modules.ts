import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition, FlowNode, NodeOf } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { MODULES, type Module } from './module.ts';
import type { ScenarioScope } from './scenario-scope.ts';

type Asked = {
	readonly definition: FlowDefinition;
	readonly when: Condition | null;
	readonly scope: ScenarioScope | null;
	/** Those that it names itself. */
	readonly named: readonly Module[];
};

/** The modules without which a scenario can't run, in their order: by its steps, what its conditions ask, its scope, and those it names. */
export function neededModules({ definition, when, scope, named }: Asked): Module[] {
	const needed = new Set<Module>(named);
	for (const node of definition.nodes) for (const module of ofNode(node)) needed.add(module);
	const facts = [...factsIn(definition), ...factsIn(when)];
	if (facts.some((fact) => fact === 'customer.level' || fact === 'customer.tags')) needed.add('customer-groups');
	if (facts.some((fact) => fact === 'ticket.place' || fact === 'customer.adcode' || fact === 'store.id')) needed.add('regions');
	if (scope !== null && scope.levels.length + scope.tags.length > 0) needed.add('customer-groups');
	if (scope !== null && scope.units.length > 0) needed.add('regions');
	return MODULES.filter((module) => needed.has(module));
}

function ofNode(node: FlowNode): Module[] {
	if (isHuman(node)) return [...ofKind(node), ...ofForm(node), ...(node.assignee.by === 'customer' ? (['self-service'] as const) : [])];
	switch (node.kind) {
		case 'subprocess':
			return ['linked-tickets'];
		case 'wait-event':
			return node.events.some(({ event }) => event === 'customer-reply') ? ['self-service'] : [];
		case 'action':
			return ofAction[node.action.do];
		default:
			return [];
	}
}

const ofAction: Readonly<Record<NodeOf<'action'>['action']['do'], Module[]>> = {
	webhook: ['integrations'],
	tag: ['customer-groups'],
	'spawn-ticket': ['linked-tickets'],
	'set-field': []
};

function ofKind(node: FlowNode): Module[] {
	switch (node.kind) {
		case 'dispatch':
		case 'parts':
		case 'settlement':
		case 'survey':
			return [node.kind];
		case 'on-site':
			return node.settles ? ['on-site', 'settlement'] : ['on-site'];
		case 'approve':
			return node.assignee.by === 'customer' ? [] : ['approval'];
		default:
			return [];
	}
}

const ofForm = (node: FlowNode): Module[] =>
	isHuman(node) && node.form.fields.some((field) => field.kind === 'catalogLines' && field.catalog === 'spare-part' && field.required)
		? ['parts']
		: [];

/** Every fact that a condition anywhere in it asks. */
function factsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap(factsIn);
	const own = 'fact' in value && typeof value.fact === 'string' ? [value.fact] : [];
	return [...own, ...Object.values(value).flatMap(factsIn)];
}
