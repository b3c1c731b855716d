import type { PickedPhoto } from '#lib/ui/PhotoPicker.svelte';
import { shrinkPhoto } from './shrink-photo.ts';
import { uploadFile } from './upload-file.ts';

type Photo = PickedPhoto & { readonly file: File | undefined; readonly id: string | undefined };

type Outside = {
	readonly uploadPath: `/${string}`;
	readonly ids?: readonly string[];
	readonly urlOf: (id: string) => string;
	readonly prepare?: ((photo: Blob) => Promise<Blob>) | undefined;
};

/** The photos of one field: sent as soon as they are picked, so that submitting waits for nothing. */
export class PhotoUploads {
	photos = $state.raw<readonly Photo[]>([]);
	readonly #uploadPath: `/${string}`;
	readonly #prepare: (photo: Blob) => Promise<Blob>;
	#next = 0;

	/** `ids`: what a draft or an earlier answer holds already, shown from `urlOf`. `prepare`: what is done to each before it is sent. */
	constructor({ uploadPath, ids = [], urlOf, prepare }: Outside) {
		this.#uploadPath = uploadPath;
		this.#prepare = prepare ?? (async (photo) => photo);
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
		const result = await uploadFile(this.#uploadPath, await this.#prepare(await shrinkPhoto(file)), (progress) => this.#change(key, { progress }));
		if (result.ok) this.#change(key, { state: 'sent', progress: 1, id: result.value.id });
		else this.#change(key, { state: 'failed', error: result.problem.detail });
	}

	#change(key: string, change: Partial<Photo>): void {
		this.photos = this.photos.map((photo) => (photo.key === key ? { ...photo, ...change } : photo));
	}
}
