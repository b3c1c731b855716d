import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { CommandBook } from './command-book.ts';

/** One client that does one thing after another. */
export type Lane = Readonly<{ turn: () => Promise<void> }>;

export const NO_LONGER = '';

export type Link = Readonly<{ token: string; number: string }>;

/** What the clients of one hub share. */
export type Workshop = Readonly<{
	hub: UnitView;
	stores: readonly UnitView[];
	/** Customers that staff creates tickets for. */
	customerIds: readonly string[];
	/** Those who have a client of their own, so that what they are sent to gets done. */
	technicianIds: readonly string[];
	codes: Readonly<Record<'service-item' | 'spare-part', readonly string[]>>;
	book: CommandBook;
	/** Numbers of tickets that were made here. */
	docket: Set<string>;
	/** By number; each ticket's only link, `NO_LONGER` once its customer has no more to do (or not yet). */
	links: Map<string, Link>;
	/** Numbers of tickets whose customer urged: a second time within ten minutes is refused. */
	urged: Set<string>;
}>;
