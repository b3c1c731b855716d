import { PING, PONG } from '#shared/contract/socket/heartbeat.ts';

/**
 * Lets the runtime answer clients that ask whether their line still stands; the object sleeps on. To be called with the first socket: what is
 * set is kept for as long as there are sockets, also through hibernation, and an object without any needs none of it.
 */
export function answerPings(ctx: DurableObjectState): void {
	ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
}
