import SignaturePad from 'signature_pad';
import { uploadPhoto } from '#lib/public-page/upload-photo.ts';

/** As on paper in every theme. */
const [PAPER, INK] = ['white', 'black'];
const AFTER_MS = 700;

/** Turns a plain file field (SignField.svelte) into a pad; what is drawn, or typed, is sent as a PNG, and its id travels with the form. */
export function padToSign(place: HTMLElement): void {
	place.dataset.ready = '';
	const part = <T extends Element>(selector: string) => place.querySelector<T>(selector);
	const surface = part<HTMLCanvasElement>('canvas');
	const id = part<HTMLInputElement>('input[type=hidden]');
	const plain = part<HTMLElement>('[data-plain]');
	const pad = part<HTMLElement>('[data-pad]');
	const typed = part<HTMLInputElement>('[data-typed]');
	const state = part<HTMLElement>('[data-state]');
	if (!surface || !id || !plain || !pad || !typed || !state) return;
	plain.remove();
	pad.hidden = false;
	const ratio = Math.max(devicePixelRatio, 1);
	surface.width = surface.offsetWidth * ratio;
	surface.height = surface.offsetHeight * ratio;
	surface.getContext('2d')?.scale(ratio, ratio);
	const drawn = new SignaturePad(surface, { backgroundColor: PAPER, penColor: INK });
	let timer: ReturnType<typeof setTimeout> | undefined;
	const send = async () => {
		const photo = await new Promise<Blob | null>((resolve) => surface.toBlob(resolve, 'image/png'));
		const sent = photo && (await uploadPhoto({ url: place.dataset.sign ?? '', photo, onProgress: () => undefined }));
		state.textContent = sent?.ok ? '' : (sent?.detail ?? state.dataset.failed ?? '');
		id.value = sent?.ok ? sent.id : '';
	};
	const later = () => {
		state.textContent = state.dataset.busy ?? '';
		clearTimeout(timer);
		timer = setTimeout(() => void send(), AFTER_MS);
	};
	drawn.addEventListener('beginStroke', () => clearTimeout(timer));
	drawn.addEventListener('endStroke', later);
	part<HTMLButtonElement>('[data-again]')?.addEventListener('click', () => {
		clearTimeout(timer);
		drawn.clear();
		typed.value = id.value = state.textContent = '';
	});
	part<HTMLButtonElement>('[data-write]')?.addEventListener('click', () => {
		const context = surface.getContext('2d');
		if (!context || typed.value.trim() === '') return;
		drawn.clear();
		Object.assign(context, { fillStyle: INK, font: '36px serif', textAlign: 'center', textBaseline: 'middle' });
		context.fillText(typed.value.trim(), surface.offsetWidth / 2, surface.offsetHeight / 2, surface.offsetWidth - 24);
		later();
	});
}
