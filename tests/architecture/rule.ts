import type { SourceFile } from './source-file.ts';

export type Violation = Readonly<{ path: string; line: number; message: string }>;

/** A pure function over files, so that a test can plant a violation and see it found. */
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];
