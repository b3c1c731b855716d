import type { Permission } from '#shared/domain/access/permission.ts';
import { maskPhone } from '#shared/domain/customer/mask-phone.ts';
import { maskText } from '#shared/domain/customer/mask-text.ts';
import type { Answer, Answers } from './answers.ts';
import type { Form } from './form.ts';

/** The answers for somebody who lacks some permissions: of what they may not see whole, only that it is there, and a little of texts. */
export function maskAnswers({ fields }: Form, answers: Answers, lacks: (permission: Permission) => boolean): Answers {
	const masked = fields.filter((field) => field.masked !== undefined && lacks(field.masked) && Object.hasOwn(answers, field.key));
	if (masked.length === 0) return answers;
	return { ...answers, ...Object.fromEntries(masked.map(({ key }) => [key, maskAnswer(answers[key])])) };
}

const maskAnswer = (answer: Answer | undefined): Answer => {
	if (typeof answer !== 'string') return { masked: '***' };
	return { masked: /^\+?\d{7,}$/.test(answer) ? maskPhone(answer) : maskText(answer.slice(0, 200), 1) };
};
