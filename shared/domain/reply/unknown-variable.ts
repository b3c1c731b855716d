import { BRACES, replyVariable } from './reply-variables.ts';

/** The first `{…}` of a text that is no variable, such as a slip of the pen; undefined when all are. */
export const unknownVariable = (text: string): string | undefined =>
	[...text.matchAll(BRACES)].find(([, name]) => name === undefined || replyVariable(name) === undefined)?.[0];
