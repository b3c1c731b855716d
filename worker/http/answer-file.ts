import { refuse } from '#shared/kernel/result.ts';
import type { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import type { Answer } from './operation.ts';

/** A file's bytes. They never change under an id, and `nosniff` keeps a browser from reading anything else into them; what is no picture is only saved. */
export async function answerFile({ files }: Deps, row: typeof file.$inferSelect): Promise<Answer> {
	const body = await files.get(row.id);
	if (body === null) return refuse('file.not-found');
	return new Response(body, {
		headers: {
			'content-type': row.mime,
			'content-length': String(row.bytes),
			'cache-control': 'private, max-age=31536000, immutable',
			'x-content-type-options': 'nosniff',
			'content-disposition': row.mime.startsWith('image/') ? 'inline' : 'attachment'
		}
	});
}
