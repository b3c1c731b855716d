import { loadJson } from '#lib/load-json.ts';
import type { QuickReplyView } from '#shared/contract/http/quick-reply.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const { items } = await loadJson<{ items: readonly QuickReplyView[] }>(event, '/api/v1/replies');
	return { items, mayEdit: can({ userId: me.user.id, name: me.user.name, grants: me.grants }, 'reply.edit', { path: COMPANY }) };
};
