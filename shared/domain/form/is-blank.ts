import type { Answer } from './answers.ts';

/** Whether nothing was filled in: a text of blanks, a list of nothing. */
export const isBlank = (answer: Answer): boolean =>
	typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
