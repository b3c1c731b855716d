import type { Decider } from '#shared/domain/condition/compile-clause.ts';
import { compileCondition } from '#shared/domain/condition/compile-condition.ts';
import { type CompiledFormula, compileFormula, type TypeOfName } from '#shared/domain/formula/compile-formula.ts';
import { conditionFacts } from './condition-facts.ts';
import type { Field, Form } from './form.ts';
import { formulaTypeOfField } from './formula-type-of-field.ts';

/** A field with its conditions and formulas made ready. */
export type CompiledField = {
	readonly field: Field;
	readonly isVisible: Decider | undefined;
	readonly isRequired: Decider | undefined;
	readonly formula: CompiledFormula | undefined;
	readonly defaultFormula: CompiledFormula | undefined;
};

/** In the order in which they are worked out: each after those that it looks at. */
export type CompiledForm = readonly CompiledField[];

const compiled = new WeakMap<Form, CompiledForm>();

/** A form made ready once. A circle, which `checkForm` refuses, is cut where it is entered: there the field counts as empty. */
export function compileForm(form: Form): CompiledForm {
	const known = compiled.get(form);
	if (known !== undefined) return known;
	const typeOf = fieldTypes(form);
	const fields = form.fields.map(
		(field): CompiledField => ({
			field,
			isVisible: field.visibleIf && compileCondition(field.visibleIf),
			isRequired: field.requiredIf && compileCondition(field.requiredIf),
			formula: field.kind === 'formula' ? compileFormula(field.formula, typeOf) : undefined,
			defaultFormula: field.default?.from === 'formula' ? compileFormula(field.default.formula, typeOf) : undefined
		})
	);
	const ordered = inOrder(fields);
	compiled.set(form, ordered);
	return ordered;
}

/** Own fields by their keys, or as conditions call them; what other steps and the ticket have is as it comes. */
export function fieldTypes(form: Form): TypeOfName {
	const types = new Map(form.fields.map((field) => [field.key, formulaTypeOfField(field)]));
	return (name) => {
		const key = ownKey(name);
		return key === undefined ? { kind: 'any' } : types.get(key);
	};
}

/** The key of the form's own field that a name in a formula or condition means; undefined for the ticket's and other steps'. */
export function ownKey(name: string): string | undefined {
	if (!name.includes('.')) return name;
	return name.startsWith('field.') ? name.slice('field.'.length) : undefined;
}

/** The form's own fields that a field's value hangs on. */
export function needsOf({ field, formula, defaultFormula }: CompiledField): readonly string[] {
	const names = [
		...(field.visibleIf ? conditionFacts(field.visibleIf) : []),
		...(formula?.names ?? []),
		// A default of what is asked is only a proposal; of what isn't, it is the value.
		...(field.access === 'write' ? [] : (defaultFormula?.names ?? []))
	];
	return names.flatMap((name) => ownKey(name) ?? []);
}

function inOrder(fields: readonly CompiledField[]): CompiledForm {
	const byKey = new Map(fields.map((compiledField) => [compiledField.field.key, compiledField]));
	const seen = new Set<CompiledField>();
	const ordered: CompiledField[] = [];
	const visit = (entry: CompiledField): void => {
		if (seen.has(entry)) return;
		seen.add(entry);
		for (const key of needsOf(entry)) {
			const needed = byKey.get(key);
			if (needed !== undefined) visit(needed);
		}
		ordered.push(entry);
	};
	for (const entry of fields) visit(entry);
	return ordered;
}
