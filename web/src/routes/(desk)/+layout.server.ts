import { loadJson } from '#lib/load-json.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	me: await loadJson<Me>(event, '/api/v1/me'),
	narrowNav: event.cookies.get('nav') === 'narrow'
});
