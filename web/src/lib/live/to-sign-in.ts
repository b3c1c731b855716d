/** To the sign-in page, and back here afterwards. */
export function toSignIn(): void {
	location.assign(`/sign-in?next=${encodeURIComponent(`${location.pathname}${location.search}`)}`);
}
