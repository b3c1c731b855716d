import { m } from '#lib/paraglide/messages.js';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** What only the index or the sums of a statement have. */
type OfTheIndex = 'id' | 'customerId' | 'equipmentId' | 'technicianId' | 'technicianName' | 'holderId' | 'lineCount' | 'lineSumMinor';
type Field = keyof TicketCard | keyof HubCounters | Exclude<keyof StatementView, 'lines'> | OfTheIndex;

const words: Readonly<Record<Field, () => string>> = {
	id: m.admin_differs_id,
	ticketId: m.admin_differs_ticket,
	seq: m.admin_differs_seq,
	number: m.admin_differs_number,
	title: m.admin_differs_subject,
	stage: m.admin_differs_stage,
	priority: m.admin_differs_priority,
	urgent: m.admin_differs_urgent,
	customerId: m.admin_differs_customer,
	customerName: m.admin_differs_customer,
	customerLevel: m.admin_differs_level,
	equipmentId: m.admin_differs_equipment,
	storeName: m.admin_differs_store,
	hubId: m.admin_differs_hub,
	hubName: m.admin_differs_hub,
	regionId: m.admin_differs_region,
	path: m.admin_differs_path,
	place: m.admin_differs_coordinates,
	itemId: m.admin_differs_item,
	nodeId: m.admin_differs_node,
	others: m.admin_differs_others,
	suspendedAt: m.admin_differs_suspended,
	holder: m.admin_differs_holder,
	holderId: m.admin_differs_holder,
	technician: m.admin_differs_technician,
	technicianId: m.admin_differs_technician,
	technicianName: m.admin_differs_technician,
	dueAt: m.admin_differs_due,
	overdueAt: m.admin_differs_overdue_since,
	everOverdueAt: m.admin_differs_first_overdue,
	urgeCount: m.admin_differs_urges,
	createdAt: m.admin_differs_created,
	updatedAt: m.admin_differs_updated,
	closedAt: m.admin_differs_closed,
	rating: m.admin_differs_rating,
	ratedAt: m.admin_differs_rated,
	totalMinor: m.admin_differs_total,
	billedAt: m.admin_differs_billed,
	currency: m.admin_differs_currency,
	netMinor: m.admin_differs_net,
	taxRateBps: m.admin_differs_tax_rate,
	taxMinor: m.admin_differs_tax,
	computedAt: m.admin_differs_billed,
	lineCount: m.admin_differs_lines,
	lineSumMinor: m.admin_differs_line_sum,
	adcode: m.admin_audit_field_adcode,
	timeZone: m.admin_audit_field_time_zone,
	day: m.admin_differs_day,
	open: m.admin_differs_open,
	overdue: m.admin_differs_overdue,
	openedToday: m.admin_differs_opened_today,
	closedToday: m.admin_differs_closed_today,
	closedOnTimeToday: m.admin_differs_closed_on_time,
	ratingSum: m.admin_differs_rating_sum,
	ratingCount: m.admin_differs_rating_count,
	settledTodayMinor: m.admin_differs_settled_today,
	openedByHour: m.admin_differs_by_hour
};

/** A field that this version has no word for is shown by its own name: a comparison leaves nothing out. */
export const fieldWords = (field: string): string => (field in words ? words[field as Field]() : field);
