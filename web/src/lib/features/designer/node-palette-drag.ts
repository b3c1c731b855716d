/** What a kind is called while it is dragged from the palette. */
export const KIND_DRAGGED = 'application/x-baton-node-kind';
