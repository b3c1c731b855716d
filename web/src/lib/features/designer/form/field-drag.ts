/** What a kind of field is called while it is dragged from the palette. */
export const KIND_OF_FIELD_DRAGGED = 'application/x-baton-field-kind';
