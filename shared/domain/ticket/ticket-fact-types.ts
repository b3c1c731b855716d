import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { PRIORITIES } from './priority.ts';

/** The kinds of what conditions may ask about any ticket; `factsOf` gives the values. */
export const ticketFactTypes: FactTypes = {
	'ticket.title': { kind: 'text' },
	'ticket.description': { kind: 'text' },
	'ticket.urgent': { kind: 'truth' },
	'ticket.priority': { kind: 'choice', values: PRIORITIES, ordered: true },
	'ticket.channel': { kind: 'choice', values: ['workbench', 'customer', 'qr', 'api'] },
	'ticket.place': { kind: 'tree' },
	'ticket.photos': { kind: 'opaque' },
	'ticket.number': { kind: 'text' },
	'ticket.timeZone': { kind: 'text' },
	'customer.name': { kind: 'text' },
	'customer.level': { kind: 'text' },
	'customer.tags': { kind: 'list' },
	'customer.adcode': { kind: 'tree' },
	'equipment.model': { kind: 'text' },
	'store.id': { kind: 'text' }
};
