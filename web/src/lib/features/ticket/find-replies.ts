import type { QuickReplyView } from '#shared/contract/http/quick-reply.ts';

/** The replies that a word finds in their names or texts, in either language; by name first. */
export function findReplies(replies: readonly QuickReplyView[], query: string): readonly QuickReplyView[] {
	const word = query.trim().toLowerCase();
	if (word === '') return replies;
	const has = (text: string) => text.toLowerCase().includes(word);
	const named = replies.filter(({ nameZh, nameEn }) => has(nameZh) || has(nameEn));
	return [...named, ...replies.filter((reply) => !named.includes(reply) && (has(reply.textZh) || has(reply.textEn)))];
}
