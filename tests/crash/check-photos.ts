import type { CommandBook } from './command-book.ts';
import type { InsistentClient } from './insistent-client.ts';

/** Photos that were acknowledged and don't come back byte for byte. */
export async function checkPhotos(book: CommandBook, headquarters: InsistentClient): Promise<string[]> {
	const complaints: string[] = [];
	for (const { bytes, path, holder } of book.photos) {
		const kept = await (holder ?? headquarters).bytes(path);
		if (kept === undefined || !Buffer.from(kept).equals(bytes)) complaints.push(`${path} is ${kept === undefined ? 'gone' : 'another photo'}`);
	}
	return complaints;
}
