/** Everything that somebody does under load. A run is complete when each was acknowledged at least once. */
export const KINDS = [
	'create',
	'request',
	'link',
	'accept',
	'assign',
	'claim',
	'depart',
	'check-in',
	'complete',
	'return',
	'comment',
	'prioritise',
	'retitle',
	'cancel',
	'upload',
	'customer: upload',
	'customer: urge',
	'customer: comment',
	'customer: accept',
	'customer: rework',
	'customer: rate'
] as const;
export type Kind = (typeof KINDS)[number];
