import type { Frame, Token } from './token.ts';

/** Whether something with `frames` is inside the branch that `outer` describes (or is that branch). */
export function isWithin(frames: readonly Frame[], outer: readonly Frame[]): boolean {
	return outer.every((frame, index) => frames[index]?.split === frame.split && frames[index]?.branch === frame.branch);
}

/** Whether something is inside the branch that `outer` describes and not in a block that is to be spared. */
export function isHitWithin({ frames }: Pick<Token, 'frames'>, outer: readonly Frame[], spared: ReadonlySet<string>): boolean {
	return isWithin(frames, outer) && !frames.slice(outer.length).some(({ split }) => spared.has(split));
}
