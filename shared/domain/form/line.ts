import { z } from 'zod';

/** A line of text a person typed: no control characters (NUL, escape codes), trimmed, at least one visible character. */
export const line = (max: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(max)
		.regex(/^[^\p{Cc}]*$/u);
