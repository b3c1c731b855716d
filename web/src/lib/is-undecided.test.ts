import { expect, it } from 'vitest';
import { isUndecided } from './is-undecided.ts';

it.each([
	['the line was down', { code: 'client.network', status: 0 }, true],
	['a proxy gave up', { code: 'client.unreadable', status: 504 }, true],
	['the server was in trouble after the ticket may have written it', { code: 'server.unavailable', status: 503 }, true],
	['the form was refused', { code: 'form.required', status: 422 }, false],
	['somebody was quicker', { code: 'ticket.stale', status: 409 }, false]
])('%s', (_, problem, expected) => {
	expect(isUndecided(problem)).toBe(expected);
});
