import type { Problem } from '#shared/contract/http/problem.ts';
import type { Answer, Answers } from '#shared/domain/form/answers.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';

/** What became of a form the customer sent; on a refusal with everything that was typed. */
export type Sent = {
	readonly action: 'submit' | 'urge' | 'comment';
	/** The id to send next time: the same after a lost answer, so that nothing happens twice; a new one after a refusal. */
	readonly commandId: string;
	readonly text: string;
	readonly answers: Answers;
	readonly problem?: Problem;
};

/** The answers in a posted form, by the kinds of its fields; photos are read apart, they may still have to be uploaded. */
export function readAnswers(form: Form, data: FormData): Answers {
	const answers: Record<string, Answer> = {};
	for (const field of form.fields) {
		const answer = readAnswer(field, data);
		if (answer !== undefined) answers[field.key] = answer;
	}
	return answers;
}

function readAnswer(field: Field, data: FormData): Answer | undefined {
	const values = data.getAll(`answer.${field.key}`).filter((value): value is string => typeof value === 'string' && value.trim() !== '');
	const [first] = values;
	if (first === undefined) return undefined;
	switch (field.kind) {
		case 'rating':
			return Number(first);
		case 'checklist':
			return values;
		case 'text':
		case 'longText':
		case 'choice':
			return first;
		case 'photos':
		case 'catalogLines':
			return undefined;
	}
}

/** The field in which a customer who says "not solved" tells what is wrong; without it the technician would come back knowing nothing. */
export function missingRemark({ form, answers, tone }: { form: Form; answers: Answers; tone: string | undefined }): string | undefined {
	if (tone !== 'negative') return undefined;
	const remark = form.fields.find((field) => field.kind === 'longText');
	return remark && answers[remark.key] === undefined ? remark.key : undefined;
}
