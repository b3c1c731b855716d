import { z } from 'zod';
import { ACCEPT_NOTES, TECHNICIAN_COMMENTS } from '#demo/lists/remarks.ts';
import { demoPhotos } from '#demo/photos/demo-photos.ts';
import type { Random } from '#demo/random.ts';
import { CommandReceipt, TechnicianCandidate, TicketDetail, UploadedFile } from '#shared/contract/http/ticket.ts';
import type { LegalAction } from '#shared/domain/flow/legal-actions.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { chooseAction, type Role } from './choose-action.ts';
import { fillForm } from './fill-form.ts';
import type { Play } from './play.ts';
import type { StaffMember } from './staff-member.ts';
import type { CompanySurvey } from './survey-company.ts';

export type Job = Readonly<{
	play: Play;
	member: StaffMember;
	role: Role;
	hubId: string;
	codes: CompanySurvey['codes'];
	random: Random;
	/** Called with a technician's user id once a visit is theirs. */
	onassigned: (technicianId: string) => void;
}>;

/** The board as the simulation looks at it; the rest of the snapshot is the screen's. */
const Board = z.object({ cards: z.array(TicketCard) });

const LOOK_EVERY_MS = 1_500;
/** How long each takes for one step, in ms: a call at the desk, a drive, a repair, all of them hurried. */
const PACE: Readonly<Record<Role, readonly [number, number]>> = {
	agent: [400, 1_500],
	dispatcher: [400, 1_500],
	technician: [1_500, 4_500]
};

/** Somebody's working day: look at the board, take what is one's own turn, do it, look again. */
export async function work(job: Job): Promise<void> {
	const { play, member, hubId } = job;
	const seen = new Map<string, number>();
	while (!play.isOver) {
		const board = await member.api.send({ method: 'GET', path: `/boards/${hubId}`, answer: Board });
		for (const card of board.ok ? board.value.cards : []) {
			if (play.isOver) return;
			if (!play.numbers.has(card.number) || seen.get(card.ticketId) === card.seq) continue;
			if (!(await takeTurn(job, card.ticketId))) seen.set(card.ticketId, card.seq);
		}
		await play.clock.sleep(LOOK_EVERY_MS);
	}
}

/** Does one step of the ticket; false when it isn't this person's turn, or was refused. */
async function takeTurn(job: Job, ticketId: string): Promise<boolean> {
	const { play, member, role, random } = job;
	const detail = await member.api.send({ method: 'GET', path: `/tickets/${ticketId}`, answer: TicketDetail });
	if (!detail.ok) return false;
	const action = chooseAction({ detail: detail.value, actor: member.actor, role, random });
	if (action === undefined) return false;
	await play.clock.sleep(random.between(...PACE[role]));
	if (play.isOver) return false;
	return action.type === 'assign' ? assign(job, detail.value, action) : perform(job, detail.value, await commandFor(job, detail.value, action));
}

async function perform({ play, member, role }: Job, { ticket }: TicketDetail, command: TicketCommand | undefined, more = ''): Promise<boolean> {
	if (command === undefined) return false;
	const body = { commandId: play.nextCommandId(), expectedVersion: ticket.version, command };
	const receipt = await member.api.send({ method: 'POST', path: `/tickets/${ticket.id}/commands`, body, answer: CommandReceipt });
	if (!receipt.ok) return false;
	play.tell({ number: ticket.subject.number, step: stepName(command, role), who: member.actor.name, more: more || receipt.value.stage });
	return true;
}

const stepName = (command: TicketCommand, role: Role): string =>
	command.type === 'ticket.submit' ? (role === 'technician' ? 'finished' : 'accepted') : (STEPS[command.type] ?? command.type);

const STEPS: Partial<Readonly<Record<TicketCommand['type'], string>>> = {
	'ticket.claim': 'claimed',
	'ticket.assign': 'assigned',
	'ticket.depart': 'departed',
	'ticket.checkIn': 'arrived'
};

const Candidates = z.object({ items: z.array(TechnicianCandidate) });
const TRIED_CANDIDATES = 3;

/** Gives the visit to the least busy technicians first; one who has their hands full is passed over. */
async function assign(job: Job, detail: TicketDetail, { item }: LegalAction): Promise<boolean> {
	const { member, onassigned } = job;
	const candidates = await member.api.send({ method: 'GET', path: `/tickets/${detail.ticket.id}/technicians`, answer: Candidates });
	if (!candidates.ok) return false;
	const leastBusy = candidates.value.items.toSorted((a, b) => a.openCount - b.openCount).slice(0, TRIED_CANDIDATES);
	for (const { id, name } of leastBusy) {
		if (!(await perform(job, detail, { type: 'ticket.assign', itemId: item.id, technicianId: id }, name))) continue;
		onassigned(id);
		return true;
	}
	return false;
}

async function commandFor(job: Job, { ticket }: TicketDetail, action: LegalAction): Promise<TicketCommand | undefined> {
	const itemId = action.item.id;
	switch (action.type) {
		case 'claim':
			return { type: 'ticket.claim', itemId };
		case 'depart':
			return { type: 'ticket.depart', itemId };
		case 'check-in': {
			const { lat, lng } = ticket.subject.address;
			return { type: 'ticket.checkIn', itemId, location: lat === null || lng === null ? null : { lat, lng } };
		}
		case 'submit': {
			const photos = action.node.form.fields.some((field) => field.kind === 'photos') ? await uploadPhoto(job) : [];
			const texts = job.role === 'technician' ? TECHNICIAN_COMMENTS : ACCEPT_NOTES.filter((note) => note !== '');
			const answers = fillForm(action.node.form, { texts, photos, codes: job.codes, mood: 1, random: job.random });
			return { type: 'ticket.submit', itemId, outcome: action.outcome.key, answers };
		}
		default:
			return undefined;
	}
}

async function uploadPhoto({ member, random }: Job): Promise<string[]> {
	const uploaded = await member.api.send({ method: 'POST', path: '/files', body: random.pick(demoPhotos()).bytes, answer: UploadedFile });
	return uploaded.ok ? [uploaded.value.id] : [];
}
