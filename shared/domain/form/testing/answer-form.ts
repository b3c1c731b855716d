import type { Choose } from '#shared/kernel/testing/chooser.ts';
import { chooseOne } from '#shared/kernel/testing/chooser.ts';
import type { Answer, Answers } from '../answers.ts';
import type { Field, Form } from '../form.ts';

/** Valid answers to any form: what is required, and some of the rest. `texts` are what free text is made of. */
export function answerForm({ fields }: Form, choose: Choose, texts: readonly string[] = ['已处理', 'ok', '更换电容 ×2']): Answers {
	return Object.fromEntries(
		fields.filter(({ required }) => required || choose(2) === 0).map((field) => [field.key, answerField(field, choose, texts)])
	);
}

function answerField(field: Field, choose: Choose, texts: readonly string[]): Answer {
	const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
	const between = (min: number, max: number) => Math.max(1, min + choose(max - min + 1));
	switch (field.kind) {
		case 'text':
		case 'longText':
			return chooseOne(choose, texts).slice(0, field.maxLength);
		case 'choice':
			return chooseOne(choose, field.choices).value;
		case 'checklist':
			return field.items.map(({ value }) => value).filter((_, index) => field.required || index === 0 || choose(2) === 0);
		case 'photos':
			return some(between(field.minCount, field.maxCount), (index) => `photo-${choose(1_000)}-${index}`);
		case 'catalogLines':
			return some(between(1, Math.min(3, field.maxCount)), () => ({
				code: `${field.catalog === 'service-item' ? 'SV' : 'SP'}-${choose(100)}`,
				quantityMilli: 1 + choose(5_000)
			}));
		case 'rating':
			return 1 + choose(field.max);
	}
}
