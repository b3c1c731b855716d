/**
 * What somebody has to do with a ticket: `todo` waits for them, `later` will once others have answered, `done` they did, `cc` they were told,
 * `started` they filed it.
 */
export const INVOLVEMENTS = ['todo', 'later', 'done', 'cc', 'started'] as const;
export type InvolvementRole = (typeof INVOLVEMENTS)[number];

/** One line of somebody's list of work. `at`: since when, or when it was done, told or filed. */
export type Involvement = {
	readonly personId: string;
	readonly role: InvolvementRole;
	readonly at: number;
	/** Of this line among those that the person has at one moment. */
	readonly id: string;
	readonly ticketId: string;
	readonly itemId: string | null;
	/** What the step is called; null where it is about the whole ticket. */
	readonly node: { readonly zh: string; readonly en: string } | null;
	/** Whether it is to be decided on, so that several may be at once. */
	readonly isApproval: boolean;
	/** Who has moved it here; empty for a customer or the system. */
	readonly askedBy: string;
	readonly dueAt: number | null;
	/** What was done: the outcome's name, or what kind of event it was. */
	readonly outcome: { readonly zh: string; readonly en: string } | null;
	readonly deed: string | null;
};

/** What tells one line from every other, for ever. */
export type InvolvementKey = Pick<Involvement, 'personId' | 'role' | 'at' | 'id'>;
