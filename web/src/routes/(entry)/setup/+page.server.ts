import { redirect } from '@sveltejs/kit';
import { loadJson } from '#lib/load-json.ts';
import type { SetupState } from '#shared/contract/http/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const state = await loadJson<import('zod').infer<typeof SetupState>>(event, '/api/v1/setup');
	if (!state.needed) redirect(303, '/sign-in');
	return { code: event.url.searchParams.get('code') ?? '' };
};
