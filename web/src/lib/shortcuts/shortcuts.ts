/** `c`, `?`, `g b`; the keys of a sequence are pressed one after the other. */
export type Bindings = Readonly<Record<string, () => void>>;

/** What decides whether a key is a shortcut at all; a part of KeyboardEvent, so that it can be tested without one. */
export type Press = {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly isComposing: boolean;
	readonly keyCode: number;
	readonly repeat: boolean;
};

const SEQUENCE_MS = 1_200;
/** An input method sends this key code for every key it swallows, also where `isComposing` isn't set yet (Safari). */
const IME_KEY_CODE = 229;

/** The page's one-key shortcuts. Later bindings win, so that a dialog or a page can put its own over the shell's. */
export class Shortcuts {
	#layers: Bindings[] = [];
	#prefix: { readonly key: string; readonly at: number } | undefined;

	/** Returns how to take them back. */
	bind(bindings: Bindings): () => void {
		this.#layers.push(bindings);
		return () => {
			this.#layers = this.#layers.filter((layer) => layer !== bindings);
		};
	}

	/** Whether the key meant something. `typing`: the focus is where letters are letters. */
	press(press: Press, { typing, now }: { typing: boolean; now: number }): boolean {
		if (typing || press.ctrlKey || press.metaKey || press.altKey || press.repeat) return false;
		if (press.isComposing || press.keyCode === IME_KEY_CODE) return false;
		const key = press.key.toLowerCase();
		const sequence = this.#prefix && now - this.#prefix.at < SEQUENCE_MS ? `${this.#prefix.key} ${key}` : undefined;
		this.#prefix = undefined;
		const action = (sequence && this.#find(sequence)) || this.#find(key);
		if (action) {
			action();
			return true;
		}
		if (this.#layers.some((layer) => Object.keys(layer).some((name) => name.startsWith(`${key} `)))) this.#prefix = { key, at: now };
		return false;
	}

	#find(name: string): (() => void) | undefined {
		return this.#layers.findLast((layer) => name in layer)?.[name];
	}
}

/** Letters belong to the field, the open dialog or the open menu, not to the page. */
export function isTyping(target: EventTarget | null): boolean {
	if (document.querySelector('dialog[open]') !== null) return true;
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') ||
			target.closest('[role="menu"]') !== null)
	);
}
