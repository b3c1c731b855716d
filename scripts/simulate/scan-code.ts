import { demoPhotos } from '#demo/photos/demo-photos.ts';
import { PHOTO_OF } from '#demo/photos/photo-ids.ts';
import type { Random } from '#demo/random.ts';
import { EntryView, PublicRequestFiled } from '#shared/contract/http/public.ts';
import { UploadedFile } from '#shared/contract/http/ticket.ts';
import type { ApiClient } from './api-client.ts';
import type { Customer } from './customer.ts';
import type { Play } from './play.ts';

const PHOTO_CHANCE = 0.6;

/** A request that was filed, and the token of the link to follow it by. */
export type Filed = Readonly<{ number: string; token: string }>;

/** Files a request through the code in the store, often with a photo. */
export async function scanCode({
	play,
	api,
	customer,
	random
}: {
	play: Play;
	api: ApiClient;
	customer: Customer;
	random: Random;
}): Promise<Filed | undefined> {
	const { store, name, phone, address, product, title, description, urgent } = customer;
	const entry = `/public/entries/${store.entryCode}`;
	const view = await api.send({ method: 'GET', path: entry, answer: EntryView });
	if (!view.ok) return undefined;
	const photo = random.chance(PHOTO_CHANCE) ? demoPhotos().find(({ id }) => id === PHOTO_OF[product]) : undefined;
	const uploaded =
		photo === undefined ? undefined : await api.send({ method: 'POST', path: `${entry}/files`, body: photo.bytes, answer: UploadedFile });
	const body = {
		commandId: play.nextCommandId(),
		title,
		description,
		urgent,
		photos: uploaded?.ok ? [uploaded.value.id] : [],
		...(view.value.asksContact ? { name, phone, address } : {})
	};
	const filed = await api.send({ method: 'POST', path: `${entry}/requests`, body, answer: PublicRequestFiled });
	if (!filed.ok) return undefined;
	const { number, trackPath } = filed.value;
	play.tell({ number, step: 'filed', who: name, more: title });
	return { number, token: trackPath.replace(/^\/t\//, '') };
}
