import type { Answer } from './answers.ts';

export const isStrings = (answer: Answer): answer is string[] => Array.isArray(answer) && answer.every((entry) => typeof entry === 'string');
