/** How one part of the suite went; counted in tests. */
export type PartResult = Readonly<{ passed: number; failed: number }>;

/** One part of `npm test`, run when the parts before it have ended. */
export type Part = Readonly<{ name: string; run: () => Promise<PartResult> }>;
