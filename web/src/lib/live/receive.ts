import type { ServerMessage } from '#shared/contract/socket/protocol.ts';

/** What a message means for a client that has seen everything up to `seq` (undefined: nothing yet). */
export type Received =
	| { readonly kind: 'reset'; readonly seq: number; readonly data: unknown }
	| { readonly kind: 'changes'; readonly seq: number; readonly changes: readonly unknown[] }
	/** It came twice. */
	| { readonly kind: 'duplicate' }
	/** Something is missing in between: reconnect with `since` and get it. */
	| { readonly kind: 'gap' };

type DataMessage = Extract<ServerMessage, { type: 'snapshot' | 'resume' | 'frame' }>;

export function receive(seq: number | undefined, message: DataMessage): Received {
	if (message.type === 'snapshot') return { kind: 'reset', seq: message.seq, data: message.data };
	if (seq === undefined) return { kind: 'gap' };
	if (message.type === 'resume') {
		return message.seq <= seq ? { kind: 'duplicate' } : { kind: 'changes', seq: message.seq, changes: message.changes };
	}
	if (message.seq <= seq) return { kind: 'duplicate' };
	// A room tells an audience only what concerns it, so a client that joined since may know more than `after`: the overlap is
	// changes it has in its snapshot, which its fold skips (each change carries its own sequence number or is a whole).
	return message.after <= seq ? { kind: 'changes', seq: message.seq, changes: message.changes } : { kind: 'gap' };
}
