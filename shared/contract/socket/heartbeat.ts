/**
 * What a client says to hear whether its line still stands, and what it hears. Outside the protocol's messages on purpose: the runtime
 * answers this one text by itself, so that asking wakes no object.
 */
export const PING = 'ping';
export const PONG = 'pong';
