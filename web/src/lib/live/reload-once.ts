/** A page older than its server loads itself anew, but not in a circle. */
export function reloadOnce(room: string): void {
	const key = `reloaded:${room}`;
	const before = Number(sessionStorage.getItem(key) ?? 0);
	if (Date.now() - before < 60_000) return;
	sessionStorage.setItem(key, String(Date.now()));
	location.reload();
}
