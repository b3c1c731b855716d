/** `outcome`, or `outcome2` where that is taken. */
export function freshKey(taken: readonly string[], stem: string): string {
	for (let count = 1; ; count += 1) {
		const key = count === 1 ? stem : `${stem}${count}`;
		if (!taken.includes(key)) return key;
	}
}
