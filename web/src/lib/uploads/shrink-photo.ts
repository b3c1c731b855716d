const LONGEST_EDGE_PX = 2_000;
const SMALL_ENOUGH_BYTES = 700_000;
const JPEG_QUALITY = 0.85;

/** A photo at a size that a phone on a weak network can send; as it was when it is small, or no browser can read it. */
export async function shrinkPhoto(file: File): Promise<Blob> {
	if (file.size <= SMALL_ENOUGH_BYTES || file.type === 'image/gif') return file;
	try {
		const picture = await createImageBitmap(file);
		const scale = Math.min(1, LONGEST_EDGE_PX / Math.max(picture.width, picture.height));
		const canvas = document.createElement('canvas');
		canvas.width = Math.round(picture.width * scale);
		canvas.height = Math.round(picture.height * scale);
		canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
		picture.close();
		const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
		return small && small.size < file.size ? small : file;
	} catch {
		// The server says which formats it takes.
		return file;
	}
}
