import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { demoPhotos } from './demo-photos.ts';

const photos = demoPhotos();

it('draws eight photos, the same each time', () => {
	expect(photos).toHaveLength(8);
	expect(demoPhotos()).toEqual(photos);
	expect(new Set(photos.map(({ bytes }) => bytes.join())).size).toBe(8);
});

it.each(photos)('$id is a PNG that decodes to 320 × 240 pixels', ({ bytes }) => {
	const view = new DataView(bytes.buffer);
	expect([...bytes.subarray(1, 4)]).toEqual([...'PNG'].map((char) => char.charCodeAt(0)));
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([320, 240]);
	const data = bytes.indexOf('I'.charCodeAt(0), 33 + 12 + 16 * 3);
	const length = view.getUint32(data - 4);
	// zlib checks the stored blocks and their checksum.
	expect(inflateSync(bytes.subarray(data + 4, data + 4 + length))).toHaveLength((320 / 2 + 1) * 240);
});

it('stays small enough to make on the spot', () => {
	expect(photos.every(({ bytes }) => bytes.length < 40_000)).toBe(true);
});
