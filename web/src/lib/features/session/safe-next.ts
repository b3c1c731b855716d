/** Where to go after signing in: a path of ours, never another site that a link smuggled in (`//evil.example`, `/\evil`). */
export function safeNext(next: string | null): string {
	if (next === null || !/^\/(?![/\\])/.test(next)) return '/board';
	const base = 'https://here.invalid';
	const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
	return url?.origin === base && url.pathname !== '/sign-in' ? url.pathname + url.search : '/board';
}
