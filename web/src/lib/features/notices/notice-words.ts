import { m } from '#lib/paraglide/messages.js';
import type { NoticeView } from '#shared/contract/http/operations.ts';

export const noticeWords: Readonly<Record<NoticeView['kind'], () => string>> = {
	assigned: m.shell_notice_assigned,
	overdue: m.shell_notice_overdue,
	escalated: m.shell_notice_escalated,
	urged: m.shell_notice_urged,
	replied: m.shell_notice_replied,
	returned: m.shell_notice_returned,
	rejected: m.shell_notice_rejected,
	differs: m.shell_notice_differs
};

/** Where what a notice is about can be seen. */
export const noticeHref = ({ ticketId }: NoticeView): string => (ticketId === null ? '/comparison' : `/tickets/${ticketId}`);
