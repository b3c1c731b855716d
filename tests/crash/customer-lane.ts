import { ACCEPTANCE_REMARKS, CUSTOMER_COMMENTS, REVIEWS, REWORK_REMARKS } from '#demo/lists/remarks.ts';
import { demoPhotos } from '#demo/photos/demo-photos.ts';
import type { Random } from '#demo/random.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { inventCustomer } from '../../scripts/simulate/customer.ts';
import { fillForm } from '../../scripts/simulate/fill-form.ts';
import { chooseRarest } from './choose-rarest.ts';
import type { InsistentClient } from './insistent-client.ts';
import type { Kind } from './kinds.ts';
import { type Lane, type Link, NO_LONGER, type Workshop } from './workshop.ts';

export type CustomerLane = Readonly<{ workshop: Workshop; client: InsistentClient; random: Random }>;

type Option = Readonly<{ kind: Kind; text?: string; command: () => Promise<Record<string, unknown>> | Record<string, unknown> }>;

const ENOUGH_LINKS = 8;
const SHY: ReadonlySet<Kind> = new Set(['customer: rework', 'customer: comment']);
const PHOTOS = demoPhotos();

/** A customer: files a request through a store's code, or looks at one of the links and does there what may be done. */
export function customerLane(lane: CustomerLane): Lane {
	const { workshop, random } = lane;
	return {
		async turn() {
			const links = [...workshop.links.values()].filter(({ token }) => token !== NO_LONGER);
			if (links.length < ENOUGH_LINKS || random.chance(0.05)) await fileRequest(lane);
			else await follow(lane, random.pick(links));
		}
	};
}

async function fileRequest({ workshop: { book, docket, links, stores }, client, random }: CustomerLane): Promise<void> {
	const { store, name, phone, address, title: trouble, description, urgent } = inventCustomer(random.pick(stores), random);
	const entry = `/public/entries/${store.entryCode}`;
	// Everybody has a telephone of their own: the server lets one address file only so many.
	const visitor = client.from(addressOf(book.next()));
	const photos: string[] = [];
	const { bytes } = random.pick(PHOTOS);
	if (random.chance(0.3)) {
		const asked = book.begin({ kind: 'customer: upload' });
		const told = await visitor.send<{ id: string }>({ method: 'POST', path: `${entry}/files`, body: bytes });
		book.end(asked, told);
		if (told.ok) photos.push(told.value.id);
	}
	const title = `${trouble}（扫码报修 ${book.next()}）`;
	const asked = book.begin({ kind: 'request', text: title });
	const body = { commandId: `crash-request-${book.next()}`, title, description, urgent, photos, name, phone, address };
	const told = await visitor.send<{ number: string; trackPath: string }>({ method: 'POST', path: `${entry}/requests`, body });
	book.end(asked, told);
	if (!told.ok) return;
	const { number, trackPath } = told.value;
	asked.number = number;
	// A photo of a request belongs to the ticket, and nobody but staff may look at it.
	for (const id of photos) book.photos.push({ bytes, path: `/files/${id}` });
	docket.add(number);
	links.set(number, { number, token: trackPath.replace(/^\/t\//, '') });
}

async function follow(lane: CustomerLane, { token, number }: Link): Promise<void> {
	const { workshop, client, random } = lane;
	const { book, links, urged } = workshop;
	const track = `/public/track/${token}`;
	const view = await client.send<TrackerView>({ method: 'GET', path: track });
	// A link that was answered for works as long as nobody makes another.
	if (!view.ok) throw new Error(`the link of ${number} is dead: ${view.code}`);
	if (view.value.closedAt !== null) {
		links.set(number, { number, token: NO_LONGER });
		return;
	}
	const mayUrge = view.value.mayUrge && !urged.has(number);
	const option = chooseRarest(optionsOn(lane, track, { ...view.value, mayUrge }), { book, random, shy: SHY });
	if (option === undefined) return;
	if (option.kind === 'customer: urge') urged.add(number);
	const command = await option.command();
	const commandId = `crash-${book.next()}`;
	const asked = book.begin({ kind: option.kind, commandId, number, ...(option.text ? { text: option.text } : {}) });
	const told = await client.send({ method: 'POST', path: `${track}/commands`, body: { commandId, command } });
	book.end(asked, told);
}

function optionsOn(lane: CustomerLane, track: string, { ask, mayUrge }: TrackerView): Option[] {
	const { workshop, random } = lane;
	const text = `${random.pick(CUSTOMER_COMMENTS)}（留言 ${workshop.book.next()}）`;
	const comment: Option = {
		kind: 'customer: comment',
		text,
		command: async () => ({ type: 'comment', text, photos: random.chance(0.2) ? await upload(lane, track) : [] })
	};
	const urge: Option[] = mayUrge ? [{ kind: 'customer: urge', command: () => ({ type: 'urge' }) }] : [];
	const answers = (ask?.outcomes ?? []).map((outcome): Option => {
		const unhappy = outcome.tone === 'negative';
		const kind = ask?.kind === 'survey' ? 'customer: rate' : unhappy ? 'customer: rework' : 'customer: accept';
		return { kind, command: () => ({ type: 'submit', itemId: ask?.itemId, outcome: outcome.key, answers: ask ? answer(ask, unhappy, random) : {} }) };
	});
	return [comment, ...urge, ...answers];
}

function answer({ kind, form }: NonNullable<TrackerView['ask']>, unhappy: boolean, random: Random) {
	const mood = random.between(0.3, 1);
	const texts = kind === 'survey' ? (REVIEWS[Math.max(1, Math.round(mood * 5))] ?? []) : unhappy ? REWORK_REMARKS : ACCEPTANCE_REMARKS;
	return fillForm(form, { texts: texts.filter((words) => words !== ''), photos: [], codes: { 'service-item': [], 'spare-part': [] }, mood, random });
}

async function upload({ workshop: { book }, client, random }: CustomerLane, track: string): Promise<string[]> {
	const { bytes } = random.pick(PHOTOS);
	const asked = book.begin({ kind: 'customer: upload' });
	const told = await client.send<{ id: string }>({ method: 'POST', path: `${track}/files`, body: bytes });
	book.end(asked, told);
	if (!told.ok) return [];
	book.photos.push({ bytes, path: `${track}/files/${told.value.id}`, holder: client });
	return [told.value.id];
}

/** An address of the range that is kept for benchmarks (RFC 2544), another for each number. */
const addressOf = (serial: string): string => `198.18.${Math.floor(Number(serial) / 250) % 250}.${(Number(serial) % 250) + 1}`;
