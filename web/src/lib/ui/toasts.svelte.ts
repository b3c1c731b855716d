export type ToastTone = 'info' | 'success' | 'error' | 'alarm';
export type Toast = {
	readonly id: number;
	readonly tone: ToastTone;
	readonly text: string;
	readonly detail?: string;
	readonly action?: { readonly label: string; readonly href?: string; readonly onselect?: () => void };
};

const LIFETIME_MS: Readonly<Record<ToastTone, number>> = { info: 5_000, success: 4_000, error: 10_000, alarm: 30_000 };
const MOST_AT_ONCE = 4;

/** Messages that come up at the edge of the screen and go by themselves, unless somebody points at them. */
export class ToastQueue {
	items = $state.raw<readonly Toast[]>([]);
	#next = 1;
	readonly #timers: Record<number, ReturnType<typeof setTimeout>> = {};

	show(toast: Omit<Toast, 'id'>): void {
		const item = { ...toast, id: this.#next++ };
		const same = this.items.filter((other) => other.text !== item.text || other.detail !== item.detail);
		this.items = [...same, item].slice(-MOST_AT_ONCE);
		this.resume(item.id);
	}

	dismiss(id: number): void {
		this.pause(id);
		this.items = this.items.filter((item) => item.id !== id);
	}

	pause(id: number): void {
		clearTimeout(this.#timers[id]);
		delete this.#timers[id];
	}

	resume(id: number): void {
		const item = this.items.find((candidate) => candidate.id === id);
		if (!item) return;
		this.pause(id);
		this.#timers[id] = setTimeout(() => this.dismiss(id), LIFETIME_MS[item.tone]);
	}
}

/** Only ever filled in the browser, so that one queue for the page is no leak between requests. */
export const toasts = new ToastQueue();
