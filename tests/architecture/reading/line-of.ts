/** The line, from 1, on which a character stands. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
