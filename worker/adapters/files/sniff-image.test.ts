import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffImage } from './sniff-image.ts';

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [...'RIFF????WEBP'].map((char) => char.charCodeAt(0));
const text = (content: string) => new TextEncoder().encode(content);

describe('sniffImage', () => {
	it.each([
		['image/jpeg', JPEG],
		['image/png', PNG],
		['image/webp', WEBP]
	])('knows %s by its first bytes, whatever follows', (type, head) => {
		fc.assert(
			fc.property(fc.uint8Array(), (rest) => {
				expect(sniffImage(Uint8Array.from([...head, ...rest]))).toBe(type);
			})
		);
	});

	it.each([
		['nothing', new Uint8Array()],
		['a page', text('<!doctype html><script>')],
		['a drawing that may run scripts', text('<svg xmlns="http://www.w3.org/2000/svg">')],
		['a document', text('%PDF-1.7')],
		['a GIF', text('GIF89a')],
		['half a PNG', Uint8Array.from(PNG.slice(0, 7))],
		['half a WebP', Uint8Array.from(WEBP.slice(0, 11))],
		['a sound, which is RIFF too', text('RIFF????WAVE')],
		['a PNG behind something else', Uint8Array.from([0x20, ...PNG])]
	])('takes %s for no image', (_, bytes) => {
		expect(sniffImage(bytes)).toBeUndefined();
	});
});
