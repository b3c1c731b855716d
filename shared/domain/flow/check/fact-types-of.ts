import type { FactType, FactTypes } from '#shared/domain/condition/fact-type.ts';
import type { Field } from '#shared/domain/form/form.ts';
import type { FlowDefinition } from '../definition.ts';
import { isHuman } from '../is-human.ts';

/** What conditions of this flow may ask about: what tickets always have, the fields of its forms and the outcomes of its steps. */
export function factTypesOf({ nodes }: FlowDefinition, ticketFacts: FactTypes): FactTypes {
	const types: Record<string, FactType> = { ...ticketFacts };
	for (const node of nodes) {
		if (isHuman(node)) for (const field of node.form.fields) types[`form.${node.id}.${field.key}`] = typeOf(field);
		if (isHuman(node)) types[`node.${node.id}.outcome`] = { kind: 'choice', values: node.outcomes.map(({ key }) => key) };
		if (node.kind === 'wait-event') types[`node.${node.id}.outcome`] = { kind: 'choice', values: [...node.events.map(({ key }) => key), 'timeout'] };
	}
	return types;
}

function typeOf(field: Field): FactType {
	switch (field.kind) {
		case 'text':
		case 'longText':
			return { kind: 'text' };
		case 'choice':
			return { kind: 'choice', values: field.choices.map(({ value }) => value) };
		case 'checklist':
			return { kind: 'choices', values: field.items.map(({ value }) => value) };
		case 'rating':
			return { kind: 'number' };
		case 'catalogLines':
			return { kind: 'list' };
		case 'photos':
			return { kind: 'opaque' };
	}
}
