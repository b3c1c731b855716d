import type { CustomerView } from '#shared/contract/http/customer.ts';
import type { CatalogItemView } from '#shared/contract/http/operations.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';

/** Everything of the fictional company, as plain data for the installer. Instants are epoch ms. */
export type DemoCompany = {
	readonly name: string;
	readonly units: readonly DemoUnit[];
	readonly people: readonly DemoPerson[];
	readonly customers: readonly DemoCustomer[];
	readonly equipment: readonly DemoEquipment[];
	readonly catalog: readonly DemoCatalogItem[];
	/** By time of creation. */
	readonly tickets: readonly DemoTicket[];
};

export type DemoUnit = Readonly<Omit<UnitView, 'archivedAt'>>;

export type DemoAssignment = {
	readonly roleKey: string;
	readonly unitId: string;
	/** The unit's path, so that the person's rights can be told without the units. */
	readonly path: string;
};

export type DemoPerson = {
	readonly id: string;
	readonly name: string;
	readonly account: string;
	readonly phone: string;
	readonly superiorId: string | null;
	readonly assignments: readonly DemoAssignment[];
};

export type DemoPlace = { readonly text: string; readonly adcode: string; readonly lat: number; readonly lng: number };

export type DemoCustomer = {
	readonly id: string;
	readonly name: string;
	readonly phone: string;
	readonly level: CustomerView['level'];
	readonly tags: readonly string[];
	readonly address: DemoPlace;
	readonly preferredStoreId: string | null;
	readonly hubId: string;
	readonly createdAt: number;
};

export type DemoEquipment = {
	readonly id: string;
	readonly customerId: string;
	readonly name: string;
	readonly model: string;
	readonly serial: string;
	readonly installedOn: string;
	readonly warrantyUntil: string;
	readonly entryCode: string;
	readonly createdAt: number;
};

export type DemoCatalogItem = Readonly<CatalogItemView>;

export type DemoActor = { readonly kind: 'user'; readonly userId: string } | { readonly kind: 'customer' } | { readonly kind: 'system' };

type Itemised = Extract<DecidableCommand, { readonly itemId: string }>;
type WithoutItemId<Command> = Command extends unknown ? Omit<Command, 'itemId'> & { readonly item: 'current' } : never;

/**
 * A command before the ticket exists: `item: 'current'` stands for the id of the open work item, and a statement still lacks
 * what it takes from the ticket's number and from the journal.
 */
export type DemoCommand =
	| Exclude<DecidableCommand, Itemised | { readonly type: 'statement.attach' }>
	| WithoutItemId<Exclude<Itemised, { readonly type: 'timer.fire' }>>
	| { readonly type: 'statement.attach'; readonly statement: Omit<StatementView, 'id' | 'number' | 'computedAt'> };

export type DemoStep = {
	readonly at: number;
	readonly commandId: string;
	readonly actor: DemoActor;
	readonly command: DemoCommand;
};

export type DemoTicket = {
	readonly ticketId: string;
	readonly subject: Omit<TicketSubject, 'number'>;
	readonly created: Omit<DemoStep, 'command'>;
	readonly steps: readonly DemoStep[];
};
