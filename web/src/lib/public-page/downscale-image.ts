const LONGEST_EDGE = 2048;
const QUALITY = 0.82;

/**
 * A JPEG of at most 2048 px on the longer edge, upright as the camera's EXIF says, without the EXIF itself (it holds the place where
 * the photo was taken). A picture that this browser can't decode is handed back as it is: the server has the last word.
 */
export async function downscaleImage(file: Blob): Promise<Blob> {
	const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
	if (bitmap === undefined) return file;
	const scale = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(bitmap.width * scale));
	canvas.height = Math.max(1, Math.round(bitmap.height * scale));
	const context = canvas.getContext('2d');
	if (context === null) return file;
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	bitmap.close();
	const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
	return small ?? file;
}
