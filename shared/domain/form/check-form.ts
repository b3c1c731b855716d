import { checkCondition } from '#shared/domain/condition/check-condition.ts';
import type { Condition } from '#shared/domain/condition/condition.ts';
import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import { checkDefault } from './check-default.ts';
import { checkFormulas } from './check-formulas.ts';
import { checkLimits } from './check-limits.ts';
import { ownKey } from './compile-form.ts';
import { conditionFacts } from './condition-facts.ts';
import { factTypeOfField } from './fact-type-of-field.ts';
import type { Field, Form } from './form.ts';
import { type FormFinding, formFinding } from './form-finding.ts';

/** What a form may look at besides itself: the kinds of facts, and the fields of other steps. */
export type FormSurroundings = {
	readonly facts: FactTypes;
	readonly fieldAt: (nodeId: string, key: string) => Field | undefined;
};

export const NO_SURROUNDINGS: FormSurroundings = { facts: {}, fieldAt: () => undefined };

/**
 * What nobody could fill in, or what can't mean what it says. Findings: `form.duplicate-key`, `form.field-later`, those of
 * `checkCondition` behind `form.`, and those of `checkLimits`, `checkDefault` and `checkFormulas`; each points into the form.
 */
export function checkForm(form: Form, surroundings: FormSurroundings = NO_SURROUNDINGS): FormFinding[] {
	const { fields } = form;
	return fields.flatMap((field, index) => [
		...(fields.findIndex(({ key }) => key === field.key) < index ? [formFinding('duplicate-key', field, [index, 'key'])] : []),
		...checkLimits(field, index),
		...checkSource(field, index, surroundings),
		...checkDefault(field, index, { form, surroundings }),
		...(['visibleIf', 'requiredIf'] as const).flatMap((name) => {
			const condition = field[name];
			return condition === undefined ? [] : checkOwnCondition(condition, { form, index, name, facts: surroundings.facts });
		}),
		...checkFormulas(field, index, { form, surroundings })
	]);
}

/** A condition may ask about fields above it only: people fill in forms from top to bottom, and nothing goes round in circles. */
function checkOwnCondition(
	condition: Condition,
	{ form, index, name, facts }: { form: Form; index: number; name: 'visibleIf' | 'requiredIf'; facts: FactTypes }
): FormFinding[] {
	const field = form.fields[index];
	if (field === undefined) return [];
	const keys = conditionFacts(condition).flatMap((fact) => ownKey(fact) ?? []);
	const late = [...new Set(keys)].filter((key) => form.fields.findIndex((other) => other.key === key) >= index);
	if (late.length > 0) return late.map((key) => formFinding('field-later', field, [index, name], { other: key }));
	const own = form.fields.flatMap((other) => {
		const type = factTypeOfField(other);
		return type === undefined ? [] : [[`field.${other.key}`, type] as const];
	});
	return checkCondition(condition, { ...facts, ...Object.fromEntries(own) }).map(({ code, at, params }) => ({
		code: `form.${code}`,
		at: jsonPointer('fields', String(index), name) + at,
		params: { key: field.key, ...params }
	}));
}

/** What is shown from another step must be there, and of the same kind. */
function checkSource(field: Field, index: number, { fieldAt }: FormSurroundings): FormFinding[] {
	if (field.source === undefined) return [];
	if (field.access === 'write') return [formFinding('source-of-asked', field, [index, 'source'])];
	const other = fieldAt(field.source.nodeId, field.source.key);
	if (other === undefined) return [formFinding('source-unknown', field, [index, 'source'])];
	return other.kind === field.kind ? [] : [formFinding('source-unfit', field, [index, 'source'], { kind: other.kind })];
}
