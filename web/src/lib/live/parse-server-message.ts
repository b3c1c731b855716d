import type { ServerMessage } from '#shared/contract/socket/protocol.ts';

/**
 * `ServerMessage` of the protocol, checked by hand: the schema itself would be a tenth of the code that a board loads. A test holds
 * the two together. Undefined for anything else.
 */
export function parseServerMessage(text: unknown): ServerMessage | undefined {
	const message = typeof text === 'string' ? parseJson(text) : undefined;
	if (!isObject(message) || message.v !== 1) return undefined;
	switch (message.type) {
		case 'snapshot':
			return isInt(message.seq) && 'data' in message ? (message as ServerMessage) : undefined;
		case 'resume':
			return isInt(message.seq) && Array.isArray(message.changes) ? (message as ServerMessage) : undefined;
		case 'frame':
			return isInt(message.after) && isInt(message.seq) && Array.isArray(message.changes) ? (message as ServerMessage) : undefined;
		case 'presence':
			return isObject(message.viewers) && Object.values(message.viewers).every((list) => Array.isArray(list) && list.every(isViewer))
				? (message as ServerMessage)
				: undefined;
		case 'bye':
			return FAREWELLS.includes(message.reason) ? (message as ServerMessage) : undefined;
		default:
			return undefined;
	}
}

const FAREWELLS: readonly unknown[] = ['revoked', 'rights', 'moved', 'protocol'];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);
const isViewer = (value: unknown): boolean => isObject(value) && typeof value.id === 'string' && typeof value.name === 'string';

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
