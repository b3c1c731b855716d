import type { Answer } from './answers.ts';
import { checkAnswer } from './check-answer.ts';
import type { FormSurroundings } from './check-form.ts';
import { isAsked } from './evaluate-form.ts';
import { factTypeOfField } from './fact-type-of-field.ts';
import type { Field, Form } from './form.ts';
import { type FormFinding, formFinding } from './form-finding.ts';
import { BARE_OCCASION } from './form-occasion.ts';

/**
 * A default that there isn't or that its field would refuse, and a field that shows nothing. Findings: `form.default-unfit`,
 * `form.default-unknown`, `form.nothing-to-show`. What only the day of filling in decides (days from today) is not told here.
 */
export function checkDefault(field: Field, index: number, { surroundings }: { form: Form; surroundings: FormSurroundings }): FormFinding[] {
	const { default: from, source } = field;
	if (!isAsked(field)) return from === undefined ? [] : [formFinding('default-unfit', field, [index, 'default'])];
	if (from === undefined) return field.access !== 'write' && source === undefined ? [formFinding('nothing-to-show', field, [index, 'access'])] : [];
	const at = [index, 'default'];
	switch (from.from) {
		case 'constant':
			return constantFits(field, from.value) ? [] : [formFinding('default-unfit', field, at)];
		case 'fact': {
			const type = Object.hasOwn(surroundings.facts, from.fact) ? surroundings.facts[from.fact] : undefined;
			if (type === undefined) return [formFinding('default-unknown', field, at, { fact: from.fact })];
			return scalar(type.kind) === scalar(factTypeOfField(field)?.kind) ? [] : [formFinding('default-unfit', field, at, { kind: type.kind })];
		}
		case 'answer': {
			const other = surroundings.fieldAt(from.nodeId, from.key);
			if (other === undefined) return [formFinding('default-unknown', field, at, { fact: `${from.nodeId}.${from.key}` })];
			return scalar(factTypeOfField(other)?.kind) === scalar(factTypeOfField(field)?.kind)
				? []
				: [formFinding('default-unfit', field, at, { kind: other.kind })];
		}
		case 'formula':
			return [];
	}
}

function constantFits(field: Extract<Field, { kind: Parameters<typeof checkAnswer>[0]['kind'] }>, value: Answer): boolean {
	const checked = checkAnswer(field, value, { required: false, occasion: BARE_OCCASION });
	return checked.ok || checked.error.code === 'form.too-early' || checked.error.code === 'form.too-late';
}

/** Kinds of facts whose values are alike. */
function scalar(kind: string | undefined): string {
	switch (kind) {
		case 'text':
		case 'choice':
		case 'tree':
		case 'date':
			return 'text';
		case 'number':
		case 'instant':
			return 'number';
		case 'choices':
		case 'list':
			return 'list';
		default:
			return kind ?? 'none';
	}
}
