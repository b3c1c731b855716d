import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer } from './answers.ts';
import { cascadeWay } from './cascade-way.ts';
import type { FieldOf } from './form.ts';
import { isStrings } from './is-strings.ts';
import { named } from './named.ts';
import { regionFits } from './region-fits.ts';

type ChoiceField = FieldOf<'choice' | 'choices' | 'checklist' | 'cascade' | 'region'>;

/** Something out of what the field offers; several in the order in which it offers them. Refusals: see `checkAnswer`. */
export function checkChoice(field: ChoiceField, answer: Answer, required: boolean): Result<Answer> {
	const at = `/answers/${field.key}`;
	if (field.kind === 'choices' || field.kind === 'checklist') return checkSeveral(field, answer, required);
	if (typeof answer !== 'string') return refuse('form.wrong-type', named(field), at);
	switch (field.kind) {
		case 'choice':
			return field.choices.some((choice) => choice.value === answer) ? ok(answer) : refuse('form.not-a-choice', named(field), at);
		case 'cascade': {
			const way = cascadeWay(field.options, answer);
			if (way === undefined) return refuse('form.not-a-choice', named(field), at);
			return field.anyLevel || way.at(-1)?.options === undefined ? ok(answer) : refuse('form.go-deeper', named(field), at);
		}
		case 'region':
			return regionFits(answer, field.level) ? ok(answer) : refuse('form.not-a-region', named(field), at);
	}
}

function checkSeveral(field: FieldOf<'choices' | 'checklist'>, answer: Answer, required: boolean): Result<Answer> {
	const at = `/answers/${field.key}`;
	if (!isStrings(answer)) return refuse('form.wrong-type', named(field), at);
	const offered = (field.kind === 'choices' ? field.choices : field.items).map(({ value }) => value);
	const chosen = new Set(answer);
	if (answer.some((value) => !offered.includes(value))) return refuse('form.not-a-choice', named(field), at);
	if (field.kind === 'choices') {
		if (chosen.size < field.minCount) return refuse('form.too-few', { ...named(field), min: field.minCount }, at);
		if (chosen.size > field.maxCount) return refuse('form.too-many', { ...named(field), max: field.maxCount }, at);
	} else if (required && chosen.size < offered.length) {
		// A required checklist is a safety checklist: every item of it, not just one.
		return refuse('form.checklist-incomplete', { ...named(field), done: chosen.size, of: offered.length }, at);
	}
	return ok(offered.filter((value) => chosen.has(value)));
}
