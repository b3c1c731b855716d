import type { NodeOf } from '#shared/domain/flow/definition.ts';

type Waited = Pick<NodeOf<'wait-event'>['events'][number], 'event' | 'name'>;

/** Names under which Baton itself knows what happens outside. */
const KNOWN: Readonly<Record<string, Waited['event']>> = {
	'customer-reply': 'customer-reply',
	客户回复: 'customer-reply',
	payment: 'payment',
	付款: 'payment',
	'part-arrived': 'part-arrived',
	备件到货: 'part-arrived'
};

/** Which event of Baton's a message or signal of a file is; one that Baton doesn't know is a signal of that name. */
export function waitedEventOf(ref: string): Waited {
	const event = Object.hasOwn(KNOWN, ref) ? KNOWN[ref] : undefined;
	if (event !== undefined) return { event };
	return ref === '' ? { event: 'signal' } : { event: 'signal', name: ref.slice(0, 60) };
}
