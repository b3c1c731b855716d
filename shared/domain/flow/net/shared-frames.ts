import type { Frame } from './token.ts';

/** The frames that all of them share. */
export function sharedFrames(all: readonly (readonly Frame[])[]): Frame[] {
	const [first = [], ...others] = all;
	const end = first.findIndex((frame, index) =>
		others.some((frames) => frames[index]?.split !== frame.split || frames[index]?.branch !== frame.branch)
	);
	return end < 0 ? [...first] : first.slice(0, end);
}
