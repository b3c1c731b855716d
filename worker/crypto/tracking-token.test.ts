import { expect, it } from 'vitest';
import { createSecret } from './secret-token.ts';
import { createTrackingToken, ticketOfToken } from './tracking-token.ts';

it('says whose ticket it opens, and keeps a secret of 128 bits', () => {
	const [one, other] = [createTrackingToken('ticket1'), createTrackingToken('ticket1')];
	expect([ticketOfToken(one), ticketOfToken(other)]).toEqual(['ticket1', 'ticket1']);
	expect(one).toMatch(/^[A-Za-z0-9_-]{22}ticket1$/);
	expect(one).not.toBe(other);
});

it('knows a token from before tokens named their ticket', () => {
	expect(ticketOfToken(createSecret(16))).toBeUndefined();
});
