import { downscaleImage } from './downscale-image.ts';
import { uploadPhoto } from './upload-photo.ts';

/**
 * Turns a plain file field (`[data-photos]`, see PhotoField.svelte) into a strip of photos that are made small and uploaded at once, each with its
 * progress, its error and a way to try again or take it out. Without this script the field simply travels with its form.
 */
export function pickPhotos(): void {
	for (const root of document.querySelectorAll<HTMLElement>('[data-photos]:not([data-ready])')) {
		root.dataset.ready = '';
		const input = root.querySelector<HTMLInputElement>('input[type=file]');
		const strip = root.querySelector<HTMLElement>('[data-strip]');
		const template = root.querySelector<HTMLTemplateElement>('template');
		if (!input || !strip || !template) continue;
		const max = Number(root.dataset.max);
		input.addEventListener('change', () => {
			const room = Math.max(0, max - strip.children.length);
			const chosen = [...(input.files ?? [])];
			// The files go one by one; leaving them in the field would send them again with the form.
			input.value = '';
			for (const file of chosen.slice(0, room)) addPhoto({ root, strip, template, file });
			note(root, chosen.length > room ? (root.dataset.full ?? '') : '');
		});
	}
}

type Added = { root: HTMLElement; strip: HTMLElement; template: HTMLTemplateElement; file: File };

function addPhoto({ root, strip, template, file }: Added): void {
	const tile = template.content.firstElementChild?.cloneNode(true);
	if (!(tile instanceof HTMLElement)) return;
	const part = <T extends Element>(selector: string) => tile.querySelector<T>(selector);
	const preview = part<HTMLImageElement>('img');
	const bar = part<HTMLProgressElement>('progress');
	const id = part<HTMLInputElement>('input');
	const again = part<HTMLButtonElement>('[data-again]');
	const url = URL.createObjectURL(file);
	if (preview) preview.src = url;
	part('[data-remove]')?.addEventListener('click', () => {
		URL.revokeObjectURL(url);
		tile.remove();
		note(root, '');
		root.querySelector<HTMLInputElement>('input[type=file]')?.focus();
	});
	const send = async () => {
		tile.dataset.state = 'sending';
		if (again) again.hidden = true;
		const result = await uploadPhoto({
			url: root.dataset.photos ?? '',
			photo: await downscaleImage(file),
			onProgress: (share) => {
				if (bar) bar.value = share;
			}
		});
		if (result.ok && id) {
			tile.dataset.state = 'done';
			id.value = result.id;
			id.disabled = false;
		} else {
			tile.dataset.state = 'failed';
			if (again) again.hidden = false;
			note(root, (!result.ok && result.detail) || root.dataset.failed || '');
		}
	};
	again?.addEventListener('click', () => void send());
	strip.append(tile);
	void send();
}

function note(root: HTMLElement, text: string): void {
	const note = root.querySelector<HTMLElement>('[data-note]');
	if (note) note.textContent = text;
}
