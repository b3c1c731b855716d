import type { Facts, Occasion } from '#shared/domain/condition/condition.ts';
import type { Answers } from './answers.ts';

/** What a form is filled in on: all that its conditions, formulas and defaults may look at besides its own fields. */
export type FormOccasion = {
	/** Of the ticket, and of other steps: `customer.level`, `form.<node>.<key>`. */
	readonly facts: Facts;
	/** The last answers of every step, by node. */
	readonly answers: Readonly<Record<string, Answers>>;
	/** Those of this step, from when it was done before; a masked answer that is sent back stays what it was. */
	readonly before: Answers;
	/** epoch ms */
	readonly now: number;
	/** IANA zone in which days are days. */
	readonly timeZone: string;
	readonly isOpen?: Occasion['isOpen'];
};

/** Where nothing is known: for forms that ask about nothing but themselves. */
export const BARE_OCCASION: FormOccasion = { facts: {}, answers: {}, before: {}, now: 0, timeZone: 'UTC' };
