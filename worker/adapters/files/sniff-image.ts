export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** The image type by its first bytes, whatever its sender called it; undefined for anything a browser might run. */
export function sniffImage(bytes: Uint8Array): ImageType | undefined {
	const starts = (offset: number, ...expected: number[]) => expected.every((byte, index) => bytes[offset + index] === byte);
	if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
	if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
	if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
	return undefined;
}

/** A document by its first bytes: PDF, or what is packed as Office and archives are. It is only ever handed out to be saved. */
export function sniffDocument(bytes: Uint8Array): 'application/pdf' | 'application/zip' | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 5));
	if (head === '%PDF-') return 'application/pdf';
	return head.startsWith('PK\x03\x04') ? 'application/zip' : undefined;
}
