import type { Api } from '#lib/api.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
	namespace App {
		interface Locals {
			/** the API as the signed-in visitor, without a network hop in the built worker */
			api: Api;
			theme: Theme;
		}
		interface Platform {
			/** `API` is the Hono app in the same process; absent under `npm run dev`, where it is reached over HTTP */
			env?: { API?: { fetch(request: Request): Response | Promise<Response> } };
		}
	}
}
