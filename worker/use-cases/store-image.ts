import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { sniffImage } from '#worker/adapters/files/sniff-image.ts';
import { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { readImage } from '#worker/http/read-body.ts';

/** Keeps an uploaded photo for its owner to attach. Refusals: `request.too-large`, `file.empty`, `file.not-an-image`. */
export async function storeImage(
	{ db, files, nextId, now }: Deps,
	{ request, owner }: { request: Request; owner: string }
): Promise<Result<UploadedFile>> {
	const bytes = await readImage(request);
	if (!bytes.ok) return bytes;
	const mime = sniffImage(bytes.value);
	if (mime === undefined) return refuse('file.not-an-image');
	const id = nextId();
	await files.put(id, bytes.value, mime);
	await db.insert(file).values({ id, mime, bytes: bytes.value.length, owner, createdAt: now() });
	return ok({ id, mime, bytes: bytes.value.length });
}
