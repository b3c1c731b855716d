import { compileForm, ownKey } from './compile-form.ts';
import { conditionFacts } from './condition-facts.ts';
import type { Form } from './form.ts';

/** Every fact of the ticket and of other steps that a form looks at. */
export function outsideNames(form: Form): readonly string[] {
	const names = compileForm(form).flatMap(({ field, formula, defaultFormula }) => [
		...(field.visibleIf ? conditionFacts(field.visibleIf) : []),
		...(field.requiredIf ? conditionFacts(field.requiredIf) : []),
		...(formula?.names ?? []),
		...(defaultFormula?.names ?? []),
		...(field.default?.from === 'fact' ? [field.default.fact] : [])
	]);
	return [...new Set(names.filter((name) => ownKey(name) === undefined))];
}
