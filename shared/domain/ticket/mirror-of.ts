import type { LinkKind } from './ticket-link.ts';

const MIRRORS: Readonly<Partial<Record<LinkKind, LinkKind>>> = {
	relates: 'relates',
	blocks: 'blocked-by',
	'blocked-by': 'blocks',
	duplicates: 'duplicated-by',
	'duplicated-by': 'duplicates',
	'merged-from': 'merged-into',
	'merged-into': 'merged-from',
	'split-from': 'split-into',
	'split-into': 'split-from'
};

/** What a link is called on the ticket at its other end; undefined for children, who know their parent from birth. */
export const mirrorOf = (kind: LinkKind): LinkKind | undefined => MIRRORS[kind];
