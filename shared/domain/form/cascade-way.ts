import type { CascadeOption } from './field-base.ts';

/** The options on the way that an answer names (`/cooling/compressor/`); undefined when there is no such way. */
export function cascadeWay(options: readonly CascadeOption[], answer: string): readonly CascadeOption[] | undefined {
	if (!/^\/(?:[^/]+\/)+$/.test(answer)) return undefined;
	const way: CascadeOption[] = [];
	let level: readonly CascadeOption[] = options;
	for (const value of answer.slice(1, -1).split('/')) {
		const option = level.find((candidate) => candidate.value === value);
		if (option === undefined) return undefined;
		way.push(option);
		level = option.options ?? [];
	}
	return way;
}
