import type { FactType } from '#shared/domain/condition/fact-type.ts';
import { compileFormula } from '#shared/domain/formula/compile-formula.ts';
import type { FormulaType } from '#shared/domain/formula/formula-type.ts';
import { sameType } from '#shared/domain/formula/piece.ts';
import type { FormSurroundings } from './check-form.ts';
import { compileForm, fieldTypes, needsOf, ownKey } from './compile-form.ts';
import type { Field, Form } from './form.ts';
import { type FormFinding, formFinding } from './form-finding.ts';
import { formulaTypeOfField } from './formula-type-of-field.ts';

/**
 * Formulas that don't say anything, say something of another kind than they should, or go round in a circle. Findings: those of
 * `compileFormula` behind `form.`, `form.formula-result`, `form.circle`.
 */
export function checkFormulas(field: Field, index: number, { form, surroundings }: { form: Form; surroundings: FormSurroundings }): FormFinding[] {
	const own = fieldTypes(form);
	const typeOf = (name: string): FormulaType | undefined => {
		if (ownKey(name) !== undefined) return own(name);
		return Object.hasOwn(surroundings.facts, name) ? formulaType(surroundings.facts[name]) : undefined;
	};
	const check = (source: string, place: readonly (string | number)[]): FormFinding[] => {
		const { type, findings } = compileFormula(source, typeOf);
		if (findings.length > 0) return findings.map(({ code, at, params }) => ({ ...formFinding(code, field, place, { position: at, ...params }) }));
		const wanted = formulaTypeOfField(field);
		return wanted === undefined || sameType(type, wanted)
			? []
			: [formFinding('formula-result', field, place, { kind: type.kind, wanted: wanted.kind })];
	};
	return [
		...(field.kind === 'formula' ? check(field.formula, [index, 'formula']) : []),
		...(field.default?.from === 'formula' ? check(field.default.formula, [index, 'default', 'formula']) : []),
		...(isInCircle(field.key, form) ? [formFinding('circle', field, [index])] : [])
	];
}

function formulaType(type: FactType | undefined): FormulaType | undefined {
	switch (type?.kind) {
		case undefined:
			return undefined;
		case 'number':
		case 'truth':
		case 'instant':
		case 'date':
		case 'list':
		case 'opaque':
			return { kind: type.kind };
		case 'choices':
			return { kind: 'list' };
		default:
			return { kind: 'text' };
	}
}

/** Whether working out a field needs the field itself, on whatever way. */
function isInCircle(key: string, form: Form): boolean {
	const needs = new Map(compileForm(form).map((entry) => [entry.field.key, needsOf(entry)]));
	const seen = new Set<string>();
	const reaches = (from: string): boolean =>
		(needs.get(from) ?? []).some((next) => {
			if (next === key) return true;
			if (seen.has(next)) return false;
			seen.add(next);
			return reaches(next);
		});
	return reaches(key);
}
