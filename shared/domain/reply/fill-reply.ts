import { BRACES, type ReplyVariable, replyVariable } from './reply-variables.ts';

/**
 * A quick reply's text with what is known put in. What isn't (no technician yet, nothing due) stays as it is written, between its braces, for
 * the writer to see and fill in.
 */
export const fillReply = (text: string, known: Readonly<Partial<Record<ReplyVariable, string | null>>>): string =>
	text.replace(BRACES, (written, name: string) => {
		const variable = replyVariable(name);
		return (variable && known[variable]) || written;
	});
