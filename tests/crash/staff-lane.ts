import { FAULTS } from '#demo/lists/faults/faults.ts';
import { PRODUCT_LINES } from '#demo/lists/product-lines.ts';
import { ACCEPT_NOTES, CANCEL_REASONS, DESK_COMMENTS, TECHNICIAN_COMMENTS, VISIT_RETURN_REASONS } from '#demo/lists/remarks.ts';
import { demoPhotos } from '#demo/photos/demo-photos.ts';
import type { Random } from '#demo/random.ts';
import type { CommandReceipt, TicketDetail } from '#shared/contract/http/ticket.ts';
import type { BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permissionsOn } from '#shared/domain/access/can.ts';
import { type LegalAction, legalActions } from '#shared/domain/flow/legal-actions.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { fillForm } from '../../scripts/simulate/fill-form.ts';
import { chooseRarest } from './choose-rarest.ts';
import type { InsistentClient, Question } from './insistent-client.ts';
import type { Kind } from './kinds.ts';
import { type Lane, NO_LONGER, type Workshop } from './workshop.ts';

export type StaffLane = Readonly<{ workshop: Workshop; client: InsistentClient; actor: Actor; random: Random }>;

/** A command of which it is known what it is; made only when it is chosen, as it may need a photo first. */
type Option = Readonly<{ kind: Kind; make: () => Promise<Record<string, unknown>> | Record<string, unknown>; text?: string }>;

/** So many open tickets of their own keep everybody busy. */
const ENOUGH_OPEN = 12;
/** Done too often, these leave nothing to do for the others. */
const SHY: ReadonlySet<Kind> = new Set(['cancel', 'return', 'create']);

/** Somebody of the staff: looks at the board, takes a ticket, does with it what they may and has been done least. */
export function staffLane(lane: StaffLane): Lane {
	const { workshop, client, actor, random } = lane;
	const mayCreate = actor.grants.some(({ permissions, path }) => permissions.includes('ticket.create') && workshop.hub.path.startsWith(path));
	return {
		async turn() {
			const { cards } = await client.expect<BoardSnapshot>({ method: 'GET', path: `/boards/${workshop.hub.id}` });
			const own = cards.filter(({ number }) => workshop.docket.has(number));
			if (mayCreate && (own.length < ENOUGH_OPEN || workshop.book.done('create') === 0)) return createTicket(lane);
			// The demo company's own tickets now and then as well.
			const card = own.length > 0 && random.chance(0.9) ? random.pick(own) : cards.length > 0 ? random.pick(cards) : undefined;
			if (card === undefined) return;
			const found = await client.send<TicketDetail>({ method: 'GET', path: `/tickets/${card.ticketId}` });
			if (found.ok) await workOn(lane, found.value);
		}
	};
}

async function createTicket({ workshop: { book, customerIds, docket, hub }, client, random }: StaffLane): Promise<void> {
	const fault = random.pick(FAULTS[random.pick(PRODUCT_LINES).key]);
	const title = `${fault.title}（来电登记 ${book.next()}）`;
	const asked = book.begin({ kind: 'create', text: title });
	const body = {
		commandId: `crash-create-${book.next()}`,
		title,
		description: fault.description,
		urgent: random.chance(0.3),
		customerId: random.pick(customerIds),
		hubId: hub.id
	};
	const question = { method: 'POST', path: '/tickets', body } as const;
	const told = await client.send<CommandReceipt>(question);
	book.end(asked, told);
	if (!told.ok) return;
	const { ticketId, number, seq } = told.value;
	Object.assign(asked, { ticketId, number, seq, commandId: `create:${ticketId}`, repeat: repeatOf(client, question, told.value) });
	docket.add(number);
}

async function workOn(lane: StaffLane, detail: TicketDetail): Promise<void> {
	const { workshop, client, random } = lane;
	const { book } = workshop;
	const { ticket } = detail;
	const option = chooseRarest(optionsOn(lane, detail), { book, random, shy: SHY });
	if (option === undefined) return;
	if (option.kind === 'link') return shareLink(lane, detail);
	const command = await option.make();
	const commandId = `crash-${book.next()}`;
	const asked = book.begin({
		kind: option.kind,
		commandId,
		ticketId: ticket.id,
		number: ticket.subject.number,
		...(option.text ? { text: option.text } : {})
	});
	// Half of them say what they were looking at; a repeat has to be known before that is compared.
	const body = { commandId, command, ...(random.chance(0.5) ? { expectedVersion: ticket.version } : {}) };
	const question = { method: 'POST', path: `/tickets/${ticket.id}/commands`, body } as const;
	const told = await client.send<CommandReceipt>(question);
	book.end(asked, told);
	if (told.ok) Object.assign(asked, { seq: told.value.seq, repeat: repeatOf(client, question, told.value) });
}

/** A repeat gets the first answer, whatever became of the ticket and of the right to it. */
const repeatOf = (client: InsistentClient, question: Question, first: CommandReceipt) => async (): Promise<string | undefined> => {
	const again = await client.send<CommandReceipt>(question);
	const wanted = JSON.stringify({ ...first, replayed: true });
	const found = JSON.stringify(again.ok ? again.value : again.code);
	return found === wanted ? undefined : `a repeat was answered ${found} instead of ${wanted}`;
};

/** A link for the customer of a ticket that nobody follows yet: a new one would take the old one away from its holder. */
async function shareLink({ workshop: { book, links }, client }: StaffLane, { ticket }: TicketDetail): Promise<void> {
	const { number } = ticket.subject;
	const asked = book.begin({ kind: 'link', ticketId: ticket.id, number });
	// Before the answer: two clients must not share the same ticket's link.
	links.set(number, { token: NO_LONGER, number });
	const told = await client.send<{ token: string }>({ method: 'POST', path: `/tickets/${ticket.id}/link`, body: {} });
	book.end(asked, told);
	if (told.ok) links.set(number, { token: told.value.token, number });
	else links.delete(number);
}

function optionsOn(lane: StaffLane, { ticket, definition }: TicketDetail): Option[] {
	const { workshop, actor, random } = lane;
	const { subject } = ticket;
	const permissions = permissionsOn(actor, { path: subject.path, owners: ownersOf(ticket) });
	const actions = legalActions(definition, ticket.flow, { kind: 'user', id: actor.userId, name: actor.name, permissions });
	const note = `${random.pick([...DESK_COMMENTS, ...TECHNICIAN_COMMENTS])}（记录 ${workshop.book.next()}）`;
	const title = `${subject.title.replace(/（.*）$/, '')}（更正 ${workshop.book.next()}）`;
	const audience = random.pick(['internal', 'customer']);
	const free: readonly (Option | undefined)[] = [
		permissions.includes('ticket.comment')
			? {
					kind: 'comment',
					text: note,
					make: async () => ({ type: 'ticket.comment', audience, text: note, photos: random.chance(0.3) ? [await upload(lane)] : [] })
				}
			: undefined,
		permissions.includes('ticket.edit')
			? {
					kind: 'prioritise',
					make: () => ({ type: 'ticket.prioritise', priority: random.pick(PRIORITIES.filter((priority) => priority !== subject.priority)) })
				}
			: undefined,
		permissions.includes('ticket.edit') ? { kind: 'retitle', text: title, make: () => ({ type: 'ticket.retitle', title }) } : undefined,
		permissions.includes('ticket.cancel')
			? { kind: 'cancel', make: () => ({ type: 'ticket.cancel', reason: random.pick(CANCEL_REASONS) }) }
			: undefined,
		permissions.includes('ticket.share') && workshop.docket.has(subject.number) && !workshop.links.has(subject.number)
			? { kind: 'link', make: () => ({}) }
			: undefined
	];
	return [...actions.flatMap((action) => flowOption(lane, action) ?? []), ...free.flatMap((option) => option ?? [])];
}

function flowOption(lane: StaffLane, action: LegalAction): Option | undefined {
	const { workshop, random } = lane;
	const itemId = action.item.id;
	switch (action.type) {
		case 'claim':
			return { kind: 'claim', make: () => ({ type: 'ticket.claim', itemId }) };
		case 'assign':
		case 'reassign':
			return { kind: 'assign', make: () => ({ type: 'ticket.assign', itemId, technicianId: random.pick(workshop.technicianIds) }) };
		case 'depart':
			return { kind: 'depart', make: () => ({ type: 'ticket.depart', itemId }) };
		case 'check-in':
			return { kind: 'check-in', make: () => ({ type: 'ticket.checkIn', itemId, location: null }) };
		case 'return':
			return { kind: 'return', make: () => ({ type: 'ticket.return', itemId, reason: random.pick(VISIT_RETURN_REASONS) }) };
		case 'submit':
			// What the customer is asked, the customer's own client answers.
			if (action.node.kind === 'approve' || action.node.kind === 'survey') return undefined;
			return { kind: action.node.kind === 'on-site' ? 'complete' : 'accept', make: () => submission(lane, action) };
	}
}

async function submission(lane: StaffLane, { item, node, outcome }: Extract<LegalAction, { type: 'submit' }>): Promise<Record<string, unknown>> {
	const photos = node.form.fields.some(({ kind }) => kind === 'photos') ? [await upload(lane)] : [];
	const texts = node.kind === 'on-site' ? TECHNICIAN_COMMENTS : ACCEPT_NOTES.filter((words) => words !== '');
	const answers = fillForm(node.form, { texts, photos, codes: lane.workshop.codes, mood: 1, random: lane.random });
	return { type: 'ticket.submit', itemId: item.id, outcome: outcome.key, answers };
}

const PHOTOS = demoPhotos();

async function upload({ workshop: { book }, client, random }: StaffLane): Promise<string> {
	const { bytes } = random.pick(PHOTOS);
	const asked = book.begin({ kind: 'upload' });
	const told = await client.send<{ id: string }>({ method: 'POST', path: '/files', body: bytes });
	book.end(asked, told);
	if (!told.ok) throw new Error(`a photo was refused: ${told.code}`);
	book.photos.push({ bytes, path: `/files/${told.value.id}`, holder: client });
	return told.value.id;
}
