import type { Actor } from '#shared/domain/access/actor.ts';
import type { Locale } from '#shared/kernel/localized.ts';

/** The signed-in person behind a request, and what carried them in. */
export type Principal = {
	readonly actor: Actor;
	readonly account: string;
	readonly locale: Locale;
	/** A session's or a token's id: ending it closes the request's sockets. It ends by itself at `expiresAt` (epoch ms). */
	readonly credential: { readonly kind: 'session' | 'token'; readonly id: string; readonly expiresAt: number };
	readonly viewAsRoleId: string | null;
};
