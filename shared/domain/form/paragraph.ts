import { z } from 'zod';

/** Several lines: as `line`, with tabs and line breaks, and possibly nothing. */
export const paragraph = (max: number) =>
	z
		.string()
		.trim()
		.max(max)
		.regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u);
