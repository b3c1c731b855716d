import type { Frame, Token } from './token.ts';

/** Whether something with `frames` is inside the branch that `outer` describes (or is that branch). */
export function isWithin(frames: readonly Frame[], outer: readonly Frame[]): boolean {
	return outer.every((frame, index) => frames[index]?.split === frame.split && frames[index]?.branch === frame.branch);
}

/** Whether something is inside the branch that `outer` describes and not in a block that is to be spared. */
export function isHitWithin({ frames }: Pick<Token, 'frames'>, outer: readonly Frame[], spared: ReadonlySet<string>): boolean {
	return isWithin(frames, outer) && !frames.slice(outer.length).some(({ split }) => spared.has(split));
}

/** The frames that all of them share. */
export function sharedFrames(all: readonly (readonly Frame[])[]): Frame[] {
	const [first = [], ...others] = all;
	const end = first.findIndex((frame, index) =>
		others.some((frames) => frames[index]?.split !== frame.split || frames[index]?.branch !== frame.branch)
	);
	return end < 0 ? [...first] : first.slice(0, end);
}
