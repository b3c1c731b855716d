import type { FactType, FactTypes } from '#shared/domain/condition/fact-type.ts';
import { factTypeOfField } from '#shared/domain/form/fact-type-of-field.ts';
import type { FlowDefinition } from '../definition.ts';
import { isHuman } from '../is-human.ts';

/** What conditions of this flow may ask about: what tickets always have, the fields of its forms and the outcomes of its steps. */
export function factTypesOf({ nodes }: FlowDefinition, ticketFacts: FactTypes): FactTypes {
	const types: Record<string, FactType> = { ...ticketFacts };
	for (const node of nodes) {
		if (isHuman(node))
			for (const field of node.form.fields) {
				const type = factTypeOfField(field);
				if (type !== undefined) types[`form.${node.id}.${field.key}`] = type;
			}
		if (isHuman(node)) types[`node.${node.id}.outcome`] = { kind: 'choice', values: node.outcomes.map(({ key }) => key) };
		if (node.kind === 'wait-event') types[`node.${node.id}.outcome`] = { kind: 'choice', values: [...node.events.map(({ key }) => key), 'timeout'] };
	}
	return types;
}
