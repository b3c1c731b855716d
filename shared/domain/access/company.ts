/** The path of headquarters: what is held here is held everywhere, and what belongs to no place belongs here. */
export const COMPANY = '/hq/';
