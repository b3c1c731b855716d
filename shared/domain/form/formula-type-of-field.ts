import type { FormulaType } from '#shared/domain/formula/formula-type.ts';
import type { Field } from './form.ts';

/** The kind of value that formulas find in a field; undefined for what has none. */
export function formulaTypeOfField(field: Field): FormulaType | undefined {
	switch (field.kind) {
		case 'number':
		case 'rating':
			return { kind: 'number' };
		case 'money':
			return { kind: 'money', currency: field.currency };
		case 'formula':
			return field.result === 'money' ? { kind: 'money', currency: field.currency } : { kind: field.result };
		case 'date':
			return { kind: 'date' };
		case 'dateTime':
			return { kind: 'instant' };
		case 'choices':
		case 'checklist':
		case 'catalogLines':
		case 'photos':
		case 'attachments':
			return { kind: 'list' };
		case 'location':
		case 'signature':
			return { kind: 'opaque' };
		case 'divider':
		case 'hint':
			return undefined;
		default:
			return { kind: 'text' };
	}
}
