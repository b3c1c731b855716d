import type { Problem } from '#shared/contract/http/problem.ts';

/**
 * Whether nobody knows what became of a command: no answer, one of a proxy, or a server in trouble after it may have been journalled. Another
 * try is then the same one, with the same command id; any other answer decided it.
 */
export const isUndecided = ({ code, status }: Pick<Problem, 'code' | 'status'>): boolean =>
	code === 'client.network' || code === 'client.unreadable' || status >= 500;
