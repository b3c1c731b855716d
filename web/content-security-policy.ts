import type { sveltekit } from '@sveltejs/kit/vite';

type KitConfig = NonNullable<Parameters<typeof sveltekit>[0]>;

/**
 * No inline script but Kit's own, which carries a nonce. Styles may be inline: charts and drag-and-drop set them.
 * `ws:` and `wss:` because Safari does not count a socket to the same host as 'self'.
 */
export const contentSecurityPolicy: NonNullable<KitConfig['csp']> = {
	mode: 'auto',
	directives: {
		'default-src': ['self'],
		'script-src': ['self'],
		'style-src': ['self', 'unsafe-inline'],
		'img-src': ['self', 'data:', 'blob:'],
		'font-src': ['self'],
		'connect-src': ['self', 'ws:', 'wss:'],
		'worker-src': ['self'],
		'manifest-src': ['self'],
		'object-src': ['none'],
		'base-uri': ['none'],
		'form-action': ['self'],
		'frame-ancestors': ['none']
	}
};
