/** How long nothing may be heard before the other end is asked. Shorter than what gateways keep a silent connection for. */
export const ASK_AFTER_MS = 25_000;
/** How long the answer may take. */
export const GIVE_UP_AFTER_MS = 10_000;

/** When something was last heard, and when the other end was last asked; both by the same clock, in milliseconds. */
export type Line = { readonly heardAt: number; readonly askedAt: number };

export type Judgement = { readonly is: 'fine'; readonly lookAgainInMs: number } | { readonly is: 'silent' } | { readonly is: 'dead' };

/** What is to be thought of a line now: to be left alone until another look, to be asked, or to be given up. */
export function judgeLine({ heardAt, askedAt }: Line, now: number): Judgement {
	const unanswered = askedAt > heardAt;
	const waited = now - (unanswered ? askedAt : heardAt);
	const patience = unanswered ? GIVE_UP_AFTER_MS : ASK_AFTER_MS;
	if (waited < patience) return { is: 'fine', lookAgainInMs: patience - waited };
	// Who looks that late slept themselves (a closed laptop, a page put aside), perhaps with the answer unread: they ask once more.
	return unanswered && waited < 2 * GIVE_UP_AFTER_MS ? { is: 'dead' } : { is: 'silent' };
}
