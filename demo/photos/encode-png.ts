/** A picture of up to sixteen colours; `pixels` are palette indexes, row by row. */
export type Picture = {
	readonly width: number;
	readonly height: number;
	readonly palette: readonly (readonly [number, number, number])[];
	readonly pixels: Uint8Array;
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIT_DEPTH = 4;
const INDEXED = 3;

/** PNG (W3C, third edition) with four bits a pixel; the zlib stream is stored, not compressed (RFC 1950, RFC 1951 §3.2.4). */
export function encodePng({ width, height, palette, pixels }: Picture): Uint8Array<ArrayBuffer> {
	const header = [...uint32(width), ...uint32(height), BIT_DEPTH, INDEXED, 0, 0, 0];
	return Uint8Array.from([
		...SIGNATURE,
		...chunk('IHDR', header),
		...chunk('PLTE', palette.flat()),
		...chunk('IDAT', storedZlib(packRows({ width, height, pixels }))),
		...chunk('IEND', [])
	]);
}

/** Each row begins with its filter (none), then two pixels a byte. */
function packRows({ width, height, pixels }: Omit<Picture, 'palette'>): Uint8Array {
	const stride = 1 + Math.ceil(width / 2);
	const rows = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const byte = y * stride + 1 + (x >> 1);
			rows[byte] = (rows[byte] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
		}
	return rows;
}

const MAX_STORED = 0xffff;

function storedZlib(data: Uint8Array): number[] {
	const stream = [0x78, 0x01];
	for (let from = 0; from < data.length; from += MAX_STORED) {
		const block = data.subarray(from, from + MAX_STORED);
		const last = from + MAX_STORED >= data.length ? 1 : 0;
		stream.push(last, block.length & 0xff, block.length >> 8, ~block.length & 0xff, (~block.length >> 8) & 0xff);
		for (const byte of block) stream.push(byte);
	}
	return [...stream, ...uint32(adler32(data))];
}

function chunk(type: string, data: readonly number[]): number[] {
	const named = [...type].map((char) => char.charCodeAt(0)).concat(data);
	return [...uint32(data.length), ...named, ...uint32(crc32(named))];
}

const uint32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];

function adler32(data: Uint8Array): number {
	let a = 1;
	let b = 0;
	for (const byte of data) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return ((b << 16) | a) >>> 0;
}

function crc32(data: readonly number[]): number {
	let crc = 0xffffffff;
	for (const byte of data) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return ~crc >>> 0;
}
