import { z } from 'zod';
import { Frame, type Token } from './token.ts';

/** A branch that a join went on without; what still comes from it is taken in silently. */
export const Owed = z.object({ nodeId: z.string(), via: z.string(), split: z.string() });
export type Owed = z.infer<typeof Owed>;

/** Journals from before there were splits name no thread: there was one. */
const FIRST_TOKEN = z.string().default('t1');

/** What moves tokens; each says all that `moveTokens` needs. */
export const NetEvent = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('node.entered'),
		nodeId: z.string(),
		tokenId: FIRST_TOKEN,
		via: z.string().nullable().default(null),
		frames: z.array(Frame).default([])
	}),
	z.object({ type: z.literal('node.left'), nodeId: z.string(), tokenId: FIRST_TOKEN, outcome: z.string().nullable() }),
	/** At a join, for the others. */
	z.object({ type: z.literal('token.waited'), nodeId: z.string(), tokenId: z.string(), via: z.string().nullable(), frames: z.array(Frame) }),
	z.object({ type: z.literal('tokens.joined'), nodeId: z.string(), tokenIds: z.array(z.string()), owes: z.array(Owed) }),
	z.object({ type: z.literal('token.absorbed'), nodeId: z.string(), via: z.string(), split: z.string() }),
	/** Whoever worked there no longer has to. */
	z.object({ type: z.literal('tokens.canceled'), tokenIds: z.array(z.string()) })
]);
export type NetEvent = z.infer<typeof NetEvent>;

export type Net = {
	readonly tokens: Token[];
	readonly owed: Owed[];
	/** How many ids of tokens and splits were given out. */
	readonly minted: number;
};
