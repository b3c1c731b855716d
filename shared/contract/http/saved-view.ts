import { z } from 'zod';
import { CUSTOMER_LEVELS } from '#shared/domain/customer/customer-levels.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { Id, line } from './fields.ts';

/** How a card's deadline stands when a filter asks for it. */
export const DUE_STATES = ['near', 'late'] as const;

const some = <T extends z.ZodType>(item: T, most: number) => z.array(item).min(1).max(most).optional();

/** Which cards of a board are looked at; what is left out isn't asked. Stored, so it carries its version. */
export const BoardFilter = z.strictObject({
	v: z.literal(1),
	/** Found in number, title, customer, store or technician. */
	text: line(60).optional(),
	/** Held by the reader or dispatched to them. */
	mine: z.literal(true).optional(),
	urgent: z.literal(true).optional(),
	/** Without a technician. */
	unassigned: z.literal(true).optional(),
	due: z.enum(DUE_STATES).optional(),
	priorities: some(z.enum(PRIORITIES), PRIORITIES.length),
	levels: some(z.enum(CUSTOMER_LEVELS), CUSTOMER_LEVELS.length),
	stages: some(z.enum(STAGES), STAGES.length),
	hubIds: some(Id, 50),
	technicianIds: some(Id, 50)
});
export type BoardFilter = z.infer<typeof BoardFilter>;

/** Views of one's own at most: more than that nobody finds again in a row of chips. */
export const MOST_SAVED_VIEWS = 20;

/** `filter` is null in a view whose stored filter this version can't read: it can be deleted, or be given another one. */
export const SavedView = z.object({ id: z.string(), name: z.string(), filter: BoardFilter.nullable() });
export type SavedView = z.infer<typeof SavedView>;

export const CreateSavedView = z.object({ name: line(24), filter: BoardFilter });
export const UpdateSavedView = z.object({ name: line(24), filter: BoardFilter }).partial();
/** Every view of one's own once, in the order they are to stand. */
export const OrderSavedViews = z.object({ ids: z.array(Id).max(MOST_SAVED_VIEWS) });
