/** Rises when a snapshot of before can't be read any more; such a snapshot is passed over, and the journal tells all. */
export const TICKET_STATE_VERSION = 2;
