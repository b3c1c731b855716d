/** One number a benchmark has measured, once per run, oldest first. */
export type Metric = Readonly<{
	metric: string;
	samples: readonly number[];
	/** what it should reach, as `<= 1.25` or `>= 500`; left out when there is no bound */
	target?: `${'<=' | '>='} ${number}`;
	unit?: string;
}>;

export type Summary = Readonly<{ metric: string; min: number; median: number; max: number; target: string | null; ok: boolean }>;

/** The median decides: a shared machine spoils single runs. */
export function summarise({ metric, samples, target }: Metric): Summary {
	const sorted = samples.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? Number.NaN;
	const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
	return { metric, min: sorted[0] ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN, target: target ?? null, ok: isMet(median, target) };
}

function isMet(value: number, target: Metric['target']): boolean {
	if (target === undefined) return true;
	const [relation, bound = ''] = target.split(' ');
	return relation === '<=' ? value <= Number(bound) : value >= Number(bound);
}
