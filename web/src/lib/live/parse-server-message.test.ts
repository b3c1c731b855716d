import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLOSE_PROTOCOL, CLOSE_REVOKED, CLOSE_RIGHTS, ServerMessage } from '#shared/contract/socket/protocol.ts';
import { CLOSED_BY_PROTOCOL, CLOSED_BY_REVOCATION, CLOSED_BY_RIGHTS } from './close-codes.ts';
import { parseServerMessage } from './parse-server-message.ts';

const viewer = fc.record({ id: fc.string(), name: fc.string() });
const message = fc.record(
	{
		v: fc.constantFrom(1, 2, '1'),
		type: fc.constantFrom('snapshot', 'resume', 'frame', 'presence', 'bye', 'other'),
		seq: fc.oneof(fc.integer(), fc.double(), fc.string()),
		after: fc.oneof(fc.integer(), fc.constant(null)),
		data: fc.jsonValue(),
		changes: fc.oneof(fc.array(fc.jsonValue()), fc.string()),
		viewers: fc.oneof(fc.dictionary(fc.string(), fc.array(fc.oneof(viewer, fc.jsonValue()))), fc.array(viewer), fc.string()),
		reason: fc.constantFrom('revoked', 'rights', 'moved', 'protocol', 'else')
	},
	{ requiredKeys: ['type'] }
);

it('takes exactly what the protocol’s schema takes', () => {
	fc.assert(
		fc.property(fc.oneof(message, fc.jsonValue()), (value) => {
			const text = JSON.stringify(value);
			expect(parseServerMessage(text) !== undefined).toBe(ServerMessage.safeParse(JSON.parse(text)).success);
		}),
		{ numRuns: 2_000 }
	);
});

it('does not take what is no JSON', () => {
	expect(parseServerMessage('pong')).toBeUndefined();
	expect(parseServerMessage(new ArrayBuffer(2))).toBeUndefined();
});

it('knows the protocol’s close codes', () => {
	expect([CLOSED_BY_REVOCATION, CLOSED_BY_RIGHTS, CLOSED_BY_PROTOCOL]).toEqual([CLOSE_REVOKED, CLOSE_RIGHTS, CLOSE_PROTOCOL]);
});
