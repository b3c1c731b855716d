/** One file of the repository, by its path from the top. */
export type SourceFile = Readonly<{ path: string; text: string }>;
