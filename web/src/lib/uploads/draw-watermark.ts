const QUALITY = 0.85;
const PATIENCE_MS = 6_000;

/** The photo with lines of text in its lower left corner, drawn where it was taken; as it was when no browser can read it. */
export async function drawWatermark(photo: Blob, lines: readonly string[]): Promise<Blob> {
	try {
		const picture = await createImageBitmap(photo);
		const canvas = document.createElement('canvas');
		canvas.width = picture.width;
		canvas.height = picture.height;
		const context = canvas.getContext('2d');
		if (context === null) return photo;
		context.drawImage(picture, 0, 0);
		picture.close();
		// A twenty-eighth of the shorter side is read on a phone and doesn't hide what was photographed.
		const size = Math.max(12, Math.round(Math.min(canvas.width, canvas.height) / 28));
		context.font = `600 ${size}px sans-serif`;
		context.lineWidth = size / 6;
		// Light on dark is read on whatever the photo shows, in either theme.
		context.strokeStyle = 'black';
		context.fillStyle = 'white';
		context.lineJoin = 'round';
		for (const [index, line] of lines.entries()) {
			const y = canvas.height - size * 0.8 - (lines.length - 1 - index) * size * 1.4;
			context.strokeText(line, size * 0.8, y, canvas.width - size * 1.6);
			context.fillText(line, size * 0.8, y, canvas.width - size * 1.6);
		}
		return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))) ?? photo;
	} catch {
		return photo;
	}
}

/** Where the phone is, as `31.22850, 121.45560`; nothing when it doesn't say, or not soon enough. */
export function whereaboutsText(): Promise<string | undefined> {
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) return resolve(undefined);
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(`${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`),
			() => resolve(undefined),
			{ timeout: PATIENCE_MS, maximumAge: 60_000 }
		);
	});
}
