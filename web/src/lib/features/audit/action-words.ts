import { m } from '#lib/paraglide/messages.js';

const words: Readonly<Record<string, () => string>> = {
	'customer.phone-revealed': m.admin_action_phone_revealed,
	'person.created': m.admin_action_person_created,
	'person.changed': m.admin_action_person_changed,
	'role.created': m.admin_action_role_created,
	'role.changed': m.admin_action_role_changed,
	'role.deleted': m.admin_action_role_deleted,
	'reply.created': m.admin_action_reply_created,
	'reply.changed': m.admin_action_reply_changed,
	'reply.deleted': m.admin_action_reply_deleted,
	'delivery.retried': m.admin_action_delivery_retried,
	'delivery.dropped': m.admin_action_delivery_dropped,
	'projection.rebuilt': m.admin_action_rebuilt
};

/** An action this version has no words for is shown by its code: an audit log leaves nothing out. */
export const actionWords = (action: string): string => words[action]?.() ?? action;

/** A detail on one line; nested things as JSON. */
export const detailLines = (detail: Readonly<Record<string, unknown>>): { name: string; value: string }[] =>
	Object.entries(detail).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
