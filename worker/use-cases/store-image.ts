import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { sniffDocument, sniffImage } from '#worker/adapters/files/sniff-image.ts';
import { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** Keeps an uploaded photo, or with `documents` another file, for its owner to attach. Refusals: `file.not-an-image`, `file.not-a-document`. */
export async function storeImage(
	{ db, files, nextId, now }: Deps,
	{ image, owner, documents = false }: { image: Uint8Array<ArrayBuffer>; owner: string; documents?: boolean }
): Promise<Result<UploadedFile>> {
	const mime = sniffImage(image) ?? (documents ? sniffDocument(image) : undefined);
	if (mime === undefined) return documents ? refuse('file.not-a-document') : refuse('file.not-an-image');
	const id = nextId();
	await files.put(id, image, mime);
	await db.insert(file).values({ id, mime, bytes: image.length, owner, createdAt: now() });
	return ok({ id, mime, bytes: image.length });
}
