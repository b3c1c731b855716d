import type { FactValue } from '#shared/domain/condition/condition.ts';
import { roundDecimal } from '#shared/domain/formula/decimal.ts';
import type { FormulaScope } from '#shared/domain/formula/formula-scope.ts';
import type { FormulaValue } from '#shared/domain/formula/formula-type.ts';
import { localDay } from '#shared/kernel/instant.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';
import { refuse } from '#shared/kernel/result.ts';
import type { Answer, Answers } from './answers.ts';
import { type AskedField, checkAnswer } from './check-answer.ts';
import { type CompiledField, compileForm } from './compile-form.ts';
import { factValue } from './fact-value.ts';
import type { Field, FieldOf, Form } from './form.ts';
import { BARE_OCCASION, type FormOccasion } from './form-occasion.ts';
import { isBlank } from './is-blank.ts';
import { named } from './named.ts';

/** A field as it stands with what was filled in. */
export type FilledField = {
	readonly field: Field;
	/** Whether its condition to be shown holds; `access: 'hidden'` is not shown all the same. */
	readonly visible: boolean;
	readonly required: boolean;
	/** What it holds: checked, computed or brought along; undefined while it is empty, not shown or refused. */
	readonly answer: Answer | undefined;
	/** What it holds before anybody touches it. */
	readonly proposed: Answer | undefined;
	/** Whether its answer is recorded with this form. */
	readonly kept: boolean;
	readonly refusal: Refusal | undefined;
};

/**
 * Every field of a form, in the form's order, as it stands with these answers. They are worked out each after those it looks at: whether it
 * is shown, then what it holds, and last whether it is required. What isn't shown, and what was refused, is empty for all that look at it.
 */
export function evaluateForm(form: Form, answers: Answers, occasion: FormOccasion = BARE_OCCASION): readonly FilledField[] {
	const facts: Record<string, FactValue> = { ...occasion.facts };
	const scope: FormulaScope = {
		field: (key) => valueOfFact(facts[`field.${key}`]),
		facts,
		today: localDay(occasion.now, occasion.timeZone),
		dayOf: (at) => localDay(at, occasion.timeZone)
	};
	const asked = { facts, now: occasion.now, isOpen: occasion.isOpen };
	const filled = new Map<Field, { readonly entry: FilledField; readonly compiled: CompiledField }>();
	for (const compiled of compileForm(form)) {
		const { field } = compiled;
		const visible = compiled.isVisible?.(asked) ?? true;
		const proposed = proposal(compiled, scope, occasion);
		const held = visible ? hold(compiled, { answers, scope, occasion, proposed }) : EMPTY;
		if (held.answer !== undefined) facts[`field.${field.key}`] = factValue(held.answer);
		filled.set(field, { compiled, entry: { field, visible, required: false, proposed, ...held } });
	}
	return form.fields.flatMap((field) => {
		const known = filled.get(field);
		if (known === undefined) return [];
		const isDemanded = known.entry.visible && field.access === 'write' && isAsked(field);
		const required = isDemanded && (field.required || (known.compiled.isRequired?.(asked) ?? false));
		return [withDemand(known.entry, required, occasion)];
	});
}

type Held = Pick<FilledField, 'answer' | 'refusal' | 'kept'>;
const EMPTY: Held = { answer: undefined, refusal: undefined, kept: false };

export const isAsked = (field: Field): field is AskedField => field.kind !== 'formula' && field.kind !== 'divider' && field.kind !== 'hint';

type Circumstances = {
	readonly answers: Answers;
	readonly scope: FormulaScope;
	readonly occasion: FormOccasion;
	readonly proposed: Answer | undefined;
};

function hold({ field, formula }: CompiledField, { answers, scope, occasion, proposed }: Circumstances): Held {
	if (field.kind === 'formula') return { ...EMPTY, answer: computed(field, formula?.evaluate(scope) ?? null), kept: true };
	if (!isAsked(field)) return EMPTY;
	if (field.access !== 'write') {
		if (field.source === undefined) return { ...EMPTY, answer: proposed, kept: true };
		return { ...EMPTY, answer: answerAt(occasion.answers[field.source.nodeId], field.source.key) };
	}
	const given = unmasked(field, answerAt(answers, field.key), occasion);
	if (given === undefined || isBlank(given)) return { ...EMPTY, kept: true };
	// Where even what it was is only known masked, on a screen, it stays as it is.
	if (field.masked !== undefined && isMasked(given)) return { ...EMPTY, answer: given, kept: true };
	const checked = checkAnswer(field, given, { required: false, occasion });
	return checked.ok ? { answer: checked.value, refusal: undefined, kept: true } : { answer: undefined, refusal: checked.error, kept: true };
}

/** What being required adds: something must be there, and of a checklist everything. */
function withDemand(entry: FilledField, required: boolean, occasion: FormOccasion): FilledField {
	const { field, answer, refusal } = entry;
	if (!required || refusal !== undefined || !isAsked(field) || (answer !== undefined && isMasked(answer))) return { ...entry, required };
	const demanded =
		answer === undefined ? refuse('form.required', named(field), `/answers/${field.key}`) : checkAnswer(field, answer, { required, occasion });
	return demanded.ok ? { ...entry, required } : { ...entry, required, refusal: demanded.error };
}

/** A field may be called `constructor`, which every object has. */
function answerAt(answers: Answers | undefined, key: string): Answer | undefined {
	return answers !== undefined && Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function unmasked(field: Field, answer: Answer | undefined, { before }: FormOccasion): Answer | undefined {
	return answer !== undefined && field.masked !== undefined && isMasked(answer) ? answerAt(before, field.key) : answer;
}

const isMasked = (answer: Answer): boolean => typeof answer === 'object' && 'masked' in answer;

function computed(field: FieldOf<'formula'>, value: FormulaValue): Answer | undefined {
	if (field.result === 'text') return typeof value === 'string' ? plainText(value) : undefined;
	if (typeof value !== 'number') return undefined;
	return field.result === 'money' ? value : roundDecimal(value, { places: field.decimals, mode: 'half-up' });
}

/** As texts are kept that people typed. */
function plainText(value: string): string | undefined {
	return value.slice(0, 8_000).trim() || undefined;
}

function proposal({ field, defaultFormula }: CompiledField, scope: FormulaScope, occasion: FormOccasion): Answer | undefined {
	if (field.default === undefined || !isAsked(field)) return undefined;
	const proposed = proposedAnswer(field.default, { scope, occasion, formula: defaultFormula });
	if (proposed === undefined || isBlank(proposed)) return undefined;
	const checked = checkAnswer(field, proposed, { required: false, occasion });
	return checked.ok ? checked.value : undefined;
}

function proposedAnswer(
	from: NonNullable<Field['default']>,
	{ scope, occasion, formula }: { scope: FormulaScope; occasion: FormOccasion; formula: CompiledField['defaultFormula'] }
): Answer | undefined {
	switch (from.from) {
		case 'constant':
			return from.value;
		case 'fact':
			return answerOf(occasion.facts[from.fact]);
		case 'answer':
			return answerAt(occasion.answers[from.nodeId], from.key);
		case 'formula':
			return answerOf(formula?.evaluate(scope));
	}
}

/** A fact, or the value of a formula, as an answer; whether it fits its field is checked as any other. */
function answerOf(value: FactValue | FormulaValue): Answer | undefined {
	if (typeof value === 'string' || typeof value === 'number') return value;
	return Array.isArray(value) ? value.map(String) : undefined;
}

const valueOfFact = (value: FactValue): FormulaValue => value ?? null;
