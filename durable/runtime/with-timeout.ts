/**
 * `work`, or an error after `timeoutMs`: a receiver that hangs must not hold a queue. The timer is cleared as soon as the work ends, so it
 * never keeps an object awake longer than the work itself does (an `AbortSignal.timeout` would, for its whole time). What the receiver
 * may still do later is a repeat that it ignores.
 */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
