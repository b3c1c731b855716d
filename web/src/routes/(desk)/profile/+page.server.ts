import { loadJson } from '#lib/load-json.ts';
import type { SessionView, TokenView } from '#shared/contract/http/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const [sessions, tokens] = await Promise.all([
		loadJson<{ items: SessionView[] }>(event, '/api/v1/sessions'),
		loadJson<{ items: TokenView[] }>(event, '/api/v1/tokens')
	]);
	return { sessions: sessions.items, tokens: tokens.items };
};
