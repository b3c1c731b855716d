/** The places of the navigation, each with an icon of its own. */
export type NavName =
	| 'board'
	| 'tickets'
	| 'approvals'
	| 'customers'
	| 'equipment'
	| 'wall'
	| 'organisation'
	| 'people'
	| 'roles'
	| 'scenarios'
	| 'replies'
	| 'deliveries'
	| 'comparison'
	| 'audit'
	| 'developers';
