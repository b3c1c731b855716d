import type { FactType } from '#shared/domain/condition/fact-type.ts';
import type { Field } from './form.ts';

/** The kind of fact that a field's answer is; undefined for what has none. */
export function factTypeOfField(field: Field): FactType | undefined {
	switch (field.kind) {
		case 'text':
		case 'longText':
		case 'person':
		case 'customer':
		case 'equipment':
			return { kind: 'text' };
		case 'number':
		case 'money':
		case 'rating':
			return { kind: 'number' };
		case 'formula':
			return { kind: field.result === 'text' ? 'text' : 'number' };
		case 'date':
			return { kind: 'date' };
		case 'dateTime':
			return { kind: 'instant' };
		case 'choice':
			return { kind: 'choice', values: field.choices.map(({ value }) => value) };
		case 'choices':
			return { kind: 'choices', values: field.choices.map(({ value }) => value) };
		case 'checklist':
			return { kind: 'choices', values: field.items.map(({ value }) => value) };
		case 'cascade':
		case 'region':
			return { kind: 'tree' };
		case 'catalogLines':
			return { kind: 'list' };
		case 'photos':
		case 'attachments':
		case 'signature':
		case 'location':
			return { kind: 'opaque' };
		case 'divider':
		case 'hint':
			return undefined;
	}
}
