import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { sniffImage } from '#worker/adapters/files/sniff-image.ts';
import { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** Keeps an uploaded photo for its owner to attach. Refusal: `file.not-an-image`. */
export async function storeImage(
	{ db, files, nextId, now }: Deps,
	{ image, owner }: { image: Uint8Array<ArrayBuffer>; owner: string }
): Promise<Result<UploadedFile>> {
	const mime = sniffImage(image);
	if (mime === undefined) return refuse('file.not-an-image');
	const id = nextId();
	await files.put(id, image, mime);
	await db.insert(file).values({ id, mime, bytes: image.length, owner, createdAt: now() });
	return ok({ id, mime, bytes: image.length });
}
