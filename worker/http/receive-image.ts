import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';
import { storeImage } from '#worker/use-cases/store-image.ts';
import { readImage } from './read-body.ts';

/** Takes a photo, or with `documents` another file, from a request’s body into `owner`’s keeping. Refusals: those of `readImage` and `storeImage`. */
export async function receiveImage(
	deps: Deps,
	request: Request,
	owner: string,
	{ documents = false }: { documents?: boolean } = {}
): Promise<Result<UploadedFile>> {
	const image = await readImage(request);
	return image.ok ? storeImage(deps, { image: image.value, owner, documents }) : image;
}
