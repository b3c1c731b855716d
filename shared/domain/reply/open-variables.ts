import { BRACES, replyVariable } from './reply-variables.ts';

/** The variables a text still leaves open, as written (`{技师}`), in order. Other words between braces are nobody's business. */
export const openVariables = (text: string): readonly string[] =>
	[...text.matchAll(BRACES)].flatMap(([written, name]) => (name !== undefined && replyVariable(name) !== undefined ? [written] : []));
