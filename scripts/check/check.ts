/** One thing that has to hold before anything is tested. `run` returns what is wrong, in words; nothing when all is well. */
export type Check = Readonly<{ name: string; run: () => Promise<string> }>;
