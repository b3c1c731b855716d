import { redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/features/session/safe-next.ts';
import type { SetupState } from '#shared/contract/http/session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	const setup = await locals.api('/api/v1/setup');
	if (setup.ok) {
		const state = (await setup.json()) as import('zod').infer<typeof SetupState>;
		if (state.needed) redirect(303, '/setup');
	}
	const me = await locals.api('/api/v1/me');
	if (me.ok) redirect(303, next);
	return { next };
};
