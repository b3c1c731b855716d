import { z } from 'zod';

/** One branch of a split that was opened: which split, by which token, and which of how many branches. */
export const Frame = z.object({ split: z.string(), by: z.string(), nodeId: z.string(), branch: z.int(), of: z.int() });
export type Frame = z.infer<typeof Frame>;

/**
 * Where one thread of the ticket is. `frames` tell inside which branches of which splits, outermost first; `via` is the edge it came by,
 * null after a jump.
 */
export const Token = z.object({ id: z.string(), nodeId: z.string(), via: z.string().nullable(), frames: z.array(Frame) });
export type Token = z.infer<typeof Token>;

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
