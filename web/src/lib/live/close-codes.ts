/** The protocol's codes after which a client doesn't connect again; repeated here because the protocol's module carries its schemas. */
export const CLOSED_BY_REVOCATION = 4401;
export const CLOSED_BY_PROTOCOL = 4400;
/** What the reader may see has changed: the room's `GET` says whether they may come back. */
export const CLOSED_BY_RIGHTS = 4403;
/** The room's thing doesn't exist (any more). */
export const CLOSED_WITHOUT_ROOM = 4404;
