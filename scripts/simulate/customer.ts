import type { z } from 'zod';
import { FAULTS } from '#demo/lists/faults/faults.ts';
import { GIVEN_NAMES, SURNAMES } from '#demo/lists/names.ts';
import { NEIGHBOURHOODS } from '#demo/lists/neighbourhoods.ts';
import { PRODUCT_LINES } from '#demo/lists/product-lines.ts';
import { ACCEPTANCE_REMARKS, CUSTOMER_COMMENTS, REVIEWS, REWORK_REMARKS } from '#demo/lists/remarks.ts';
import { demoPhotos } from '#demo/photos/demo-photos.ts';
import { PHOTO_OF } from '#demo/photos/photo-ids.ts';
import type { Random } from '#demo/random.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import { EntryView, PublicRequestFiled, type TrackerCommand, TrackerView } from '#shared/contract/http/public.ts';
import { UploadedFile } from '#shared/contract/http/ticket.ts';
import type { ApiClient } from './api-client.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { fillForm } from './fill-form.ts';
import type { Play } from './play.ts';

const URGENT_CHANCE = 0.15;
const PHOTO_CHANCE = 0.6;
/** Per look at the tracker, once each. */
const URGE_CHANCE = 0.06;
const COMMENT_CHANCE = 0.08;

/** Someone who scans a store's code, files a request and follows it by the link until it is closed or the day is over. */
export async function beCustomer({ play, store, random }: { play: Play; store: UnitView; random: Random }): Promise<void> {
	const api = play.createVisitor();
	const name = `${random.pick(SURNAMES)[0]}${random.pick(GIVEN_NAMES)[0]}`;
	const filed = await fileRequest({ play, api, store, name, random });
	if (filed === undefined) return;
	play.numbers.add(filed.number);
	await follow({ play, api, number: filed.number, name, track: `/public/track/${filed.trackPath.replace(/^\/t\//, '')}`, random });
}

async function fileRequest({
	play,
	api,
	store,
	name,
	random
}: {
	play: Play;
	api: ApiClient;
	store: UnitView;
	name: string;
	random: Random;
}): Promise<z.output<typeof PublicRequestFiled> | undefined> {
	const entry = `/public/entries/${store.entryCode}`;
	const view = await api.send({ method: 'GET', path: entry, answer: EntryView });
	if (!view.ok) return undefined;
	const line = random.pick(PRODUCT_LINES);
	const fault = random.pick(FAULTS[line.key]);
	const photo = random.chance(PHOTO_CHANCE) ? demoPhotos().find(({ id }) => id === PHOTO_OF[line.key]) : undefined;
	const uploaded =
		photo === undefined ? undefined : await api.send({ method: 'POST', path: `${entry}/files`, body: photo.bytes, answer: UploadedFile });
	const contact = {
		name,
		phone: `154${String(random.integer(0, 99_999_999)).padStart(8, '0')}`,
		address: {
			text: `${store.address}附近${random.pick(NEIGHBOURHOODS)}${random.integer(1, 20)}号楼${random.integer(1, 20)}01室`,
			adcode: store.adcode,
			lat: store.lat,
			lng: store.lng
		}
	};
	const filed = await api.send({
		method: 'POST',
		path: `${entry}/requests`,
		body: {
			commandId: play.nextCommandId(),
			title: fault.title,
			description: fault.description,
			urgent: random.chance(URGENT_CHANCE),
			photos: uploaded?.ok ? [uploaded.value.id] : [],
			...(view.value.asksContact ? contact : {})
		},
		answer: PublicRequestFiled
	});
	if (!filed.ok) return undefined;
	play.tell({ number: filed.value.number, step: 'filed', who: name, more: fault.title });
	return filed.value;
}

type Following = Readonly<{ play: Play; api: ApiClient; number: string; name: string; track: string; random: Random }>;

async function follow(following: Following): Promise<void> {
	const { play, api, number, name, track, random } = following;
	const once = { urged: false, spoke: false, complained: false };
	const send = (command: z.input<typeof TrackerCommand>) =>
		api.send({ method: 'POST', path: `${track}/commands`, body: { commandId: play.nextCommandId(), command }, answer: TrackerView });
	while (!play.isOver) {
		// The more customers look, the less often each does.
		await play.clock.sleep(random.between(2_000, 4_000) + play.numbers.size * 40);
		if (play.isOver) return;
		const view = await api.send({ method: 'GET', path: track, answer: TrackerView });
		if (!view.ok) continue;
		const { closedAt, ask, mayUrge, technician } = view.value;
		if (closedAt !== null) {
			play.tell({ number, step: 'closed', who: name });
			return;
		}
		if (ask !== null) {
			await play.clock.sleep(random.between(1_000, 4_000));
			const outcome = chooseOutcome({ outcomes: ask.outcomes, complained: once.complained, random });
			const unhappy = outcome.tone === 'negative';
			const mood = once.complained ? random.between(0.2, 0.9) : random.between(0.6, 1);
			const texts = ask.kind === 'survey' ? (REVIEWS[Math.max(1, Math.round(mood * 5))] ?? []) : unhappy ? REWORK_REMARKS : ACCEPTANCE_REMARKS;
			const material = { texts: texts.filter((text) => text !== ''), photos: [], codes: { 'service-item': [], 'spare-part': [] }, mood, random };
			const answers = fillForm(ask.form, material);
			const done = await send({ type: 'submit', itemId: ask.itemId, outcome: outcome.key, answers });
			if (!done.ok) continue;
			once.complained ||= unhappy;
			play.tell({ number, step: ask.kind === 'survey' ? 'rated' : unhappy ? 'rejected' : 'approved', who: name });
		} else if (mayUrge && !once.urged && random.chance(URGE_CHANCE)) {
			once.urged = true;
			if ((await send({ type: 'urge' })).ok) play.tell({ number, step: 'urged', who: name });
		} else if (technician !== null && !once.spoke && random.chance(COMMENT_CHANCE)) {
			once.spoke = true;
			const text = random.pick(CUSTOMER_COMMENTS);
			if ((await send({ type: 'comment', text })).ok) play.tell({ number, step: 'commented', who: name, more: text });
		}
	}
}
