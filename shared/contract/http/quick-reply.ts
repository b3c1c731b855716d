import { z } from 'zod';
import { paragraph } from '#shared/domain/form/paragraph.ts';
import { Id, line } from './fields.ts';

/** A sentence for replies to customers, kept for the whole company; `{…}` in its texts are variables (`fillReply`). */
export const QuickReplyView = z.object({
	id: z.string(),
	nameZh: z.string(),
	nameEn: z.string(),
	textZh: z.string(),
	textEn: z.string()
});
export type QuickReplyView = z.infer<typeof QuickReplyView>;

/** Replies at most: a list that one can still search by eye. */
export const MOST_QUICK_REPLIES = 100;

const fields = {
	nameZh: line(30),
	/** Empty, together with its text, where the company only writes Chinese. */
	nameEn: line(60).or(z.literal('')),
	textZh: paragraph(1000).min(1),
	textEn: paragraph(2000)
};
export const CreateQuickReply = z.object(fields);
export const UpdateQuickReply = z.object(fields).partial();
export const OrderQuickReplies = z.object({ ids: z.array(Id).max(MOST_QUICK_REPLIES) });
