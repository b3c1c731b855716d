import { request } from '#lib/api-client.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';

export async function signOut(): Promise<void> {
	const result = await request({ path: '/api/v1/session', method: 'DELETE', repeatable: true });
	if (result.ok || result.problem.status === 401) location.assign('/sign-in');
	else toasts.show({ tone: 'error', text: result.problem.detail });
}
