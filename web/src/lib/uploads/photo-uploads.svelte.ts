import { type ApiResult, clientProblem, readProblem } from '#lib/api-client.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PickedPhoto } from '#lib/ui/PhotoPicker.svelte';
import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import { shrinkPhoto } from './shrink-photo.ts';

type Photo = PickedPhoto & { readonly file: File | undefined; readonly id: string | undefined };

/** The photos of one field: sent as soon as they are picked, so that submitting waits for nothing. */
export class PhotoUploads {
	photos = $state.raw<readonly Photo[]>([]);
	readonly #uploadPath: `/${string}`;
	#next = 0;

	/** `ids`: what a draft or an earlier answer holds already, shown from `urlOf`. */
	constructor({ uploadPath, ids = [], urlOf }: { uploadPath: `/${string}`; ids?: readonly string[]; urlOf: (id: string) => string }) {
		this.#uploadPath = uploadPath;
		this.photos = ids.map((id) => ({ key: id, id, url: urlOf(id), state: 'sent', progress: 1, file: undefined }));
	}

	get ids(): readonly string[] {
		return this.photos.flatMap((photo) => photo.id ?? []);
	}

	get busy(): boolean {
		return this.photos.some((photo) => photo.state === 'sending');
	}

	add(files: readonly File[], max: number): void {
		const fresh = files
			.slice(0, max - this.photos.length)
			.map((file): Photo => ({ key: `new-${this.#next++}`, id: undefined, url: URL.createObjectURL(file), state: 'sending', progress: 0, file }));
		this.photos = [...this.photos, ...fresh];
		for (const photo of fresh) void this.#send(photo.key);
	}

	remove(key: string): void {
		this.photos = this.photos.filter((photo) => photo.key !== key);
	}

	retry(key: string): void {
		void this.#send(key);
	}

	clear(): void {
		this.photos = [];
	}

	async #send(key: string): Promise<void> {
		const file = this.photos.find((photo) => photo.key === key)?.file;
		if (!file) return;
		this.#change(key, { state: 'sending', progress: 0, error: undefined });
		const result = await upload(this.#uploadPath, await shrinkPhoto(file), (progress) => this.#change(key, { progress }));
		if (result.ok) this.#change(key, { state: 'sent', progress: 1, id: result.value.id });
		else this.#change(key, { state: 'failed', error: result.problem.detail });
	}

	#change(key: string, change: Partial<Photo>): void {
		this.photos = this.photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo));
	}
}

/** `fetch` can't tell how much has been sent; XMLHttpRequest can. */
function upload(path: string, body: Blob, onprogress: (share: number) => void): Promise<ApiResult<UploadedFile>> {
	return new Promise((resolve) => {
		const call = new XMLHttpRequest();
		call.open('POST', path);
		call.setRequestHeader('content-type', body.type || 'application/octet-stream');
		call.setRequestHeader('accept-language', getLocale());
		call.upload.onprogress = (event) => onprogress(event.lengthComputable ? event.loaded / event.total : 0);
		call.onerror = () => resolve({ ok: false, problem: clientProblem('client.network') });
		call.onload = () => {
			if (call.status >= 200 && call.status < 300) resolve({ ok: true, value: JSON.parse(call.responseText) as UploadedFile });
			else resolve({ ok: false, problem: readProblem(call.responseText, call.status) });
		};
		call.send(body);
	});
}
