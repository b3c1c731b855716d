type Upload = { url: string; photo: Blob; onProgress: (share: number) => void };
type Uploaded = { ok: true; id: string } | { ok: false; detail: string | undefined };

/** Posts the bytes; XMLHttpRequest because fetch can't tell the progress of an upload. `detail` is the server's own text. */
export function uploadPhoto({ url, photo, onProgress }: Upload): Promise<Uploaded> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('POST', url);
		request.responseType = 'json';
		request.timeout = 120_000;
		request.setRequestHeader('content-type', photo.type || 'application/octet-stream');
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onload = () => {
			const answer: unknown = request.response;
			const id = textOf(answer, 'id');
			resolve(request.status < 300 && id !== undefined ? { ok: true, id } : { ok: false, detail: textOf(answer, 'detail') });
		};
		request.onerror = () => resolve({ ok: false, detail: undefined });
		request.ontimeout = request.onerror;
		request.send(photo);
	});
}

function textOf(answer: unknown, key: string): string | undefined {
	if (typeof answer !== 'object' || answer === null) return undefined;
	const value: unknown = Reflect.get(answer, key);
	return typeof value === 'string' ? value : undefined;
}
