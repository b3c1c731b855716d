import { ok, type Result, refuse } from '#shared/kernel/result.ts';

const MEBIBYTE = 1_048_576;
export const JSON_LIMIT = MEBIBYTE;
export const IMAGE_LIMIT = 10 * MEBIBYTE;

/** The body, read at most to its limit: a declared length is believed only to refuse sooner. */
async function readBytes(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const tooLarge = refuse('request.too-large', { limit: `${limit / MEBIBYTE} MB` });
	if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
	if (request.body === null) return ok(new Uint8Array());
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body as ReadableStream<Uint8Array>) {
		size += chunk.byteLength;
		if (size > limit) return tooLarge;
		chunks.push(chunk);
	}
	const bytes = new Uint8Array(size);
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return ok(bytes);
}

/** The JSON body. Refusals: `request.too-large`, `request.media-type`, `request.not-json`. */
export async function readJson(request: Request): Promise<Result<unknown>> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) return refuse('request.media-type', { expected: 'application/json' });
	const bytes = await readBytes(request, JSON_LIMIT);
	if (!bytes.ok) return bytes;
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes.value)));
	} catch {
		// Broken syntax, broken UTF-8 or nesting too deep to parse: all are the sender's to mend.
		return refuse('request.not-json');
	}
}

/** The bytes of an uploaded image. Refusals: `request.too-large`, `file.empty`. */
export async function readImage(request: Request): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const bytes = await readBytes(request, IMAGE_LIMIT);
	return bytes.ok && bytes.value.length === 0 ? refuse('file.empty') : bytes;
}
