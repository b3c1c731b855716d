/** Branded strings: an id of one thing can't be passed where another's is wanted. */
declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]?: Kind };

export type TicketId = Id<'ticket'>;
export type UserId = Id<'user'>;
export type UnitId = Id<'unit'>;
export type CustomerId = Id<'customer'>;
export type EquipmentId = Id<'equipment'>;
export type FileId = Id<'file'>;

/** Fresh ids come from outside; `shared/` has no randomness. */
export type NextId = () => string;
