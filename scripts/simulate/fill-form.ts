import type { Random } from '#demo/random.ts';
import type { Answer, Answers } from '#shared/domain/form/answers.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';

/** What a person has at hand to fill a form with. */
export type Material = Readonly<{
	texts: readonly string[];
	/** Ids of uploaded photos. */
	photos: readonly string[];
	/** Codes of the catalogue. */
	codes: Readonly<Record<'service-item' | 'spare-part', readonly string[]>>;
	/** How content the person is, from 0 to 1; a rating is chosen by it. */
	mood: number;
	random: Random;
}>;

const OPTIONAL_CHANCE = 0.6;
const MILLI = 1_000;

/** Answers that fit any company's form: everything required, or that may become so, and some of the rest. */
export function fillForm({ fields }: Form, material: Material): Answers {
	const filled = fields
		.filter((field) => field.access === 'write' && (field.required || field.requiredIf !== undefined || material.random.chance(OPTIONAL_CHANCE)))
		.flatMap((field) => {
			const answer = answerTo(field, material);
			return answer === undefined ? [] : [[field.key, answer] as const];
		});
	return Object.fromEntries(filled);
}

/** What can only be found by looking (people, customers, devices, documents) is left out. */
function answerTo(field: Field, { texts, photos, codes, mood, random }: Material): Answer | undefined {
	switch (field.kind) {
		case 'text':
			return texts.length === 0 || field.pattern !== undefined ? undefined : random.pick(texts).slice(0, field.maxLength);
		case 'longText':
			return texts.length === 0 ? undefined : random.pick(texts).slice(0, field.maxLength);
		case 'number':
			return field.step === undefined ? random.integer(Math.ceil(field.min ?? 0), Math.floor(field.max ?? 30)) : (field.min ?? 0);
		case 'money':
			return field.minMinor ?? 0;
		case 'choice':
			return random.pick(field.choices).value;
		case 'choices':
			return field.choices.slice(0, Math.max(1, field.minCount)).map((choice) => choice.value);
		case 'checklist':
			return field.items.map((item) => item.value);
		case 'photos':
			return photos.length === 0 ? undefined : photos.slice(0, field.maxCount);
		case 'signature':
			return photos[0];
		case 'catalogLines':
			return codes[field.catalog].length === 0
				? undefined
				: random
						.shuffle(codes[field.catalog])
						.slice(0, Math.min(random.integer(1, 2), field.maxCount))
						.map((code) => ({ code, quantityMilli: random.integer(1, 2) * MILLI }));
		case 'rating':
			return Math.max(1, Math.round(mood * field.max));
		case 'region':
			return '310106';
		case 'date':
			return typeof field.earliest === 'string' ? field.earliest : tomorrow();
		default:
			return undefined;
	}
}

const tomorrow = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
