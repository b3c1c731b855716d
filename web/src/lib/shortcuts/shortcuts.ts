/** `c`, `?`, `g b`, `shift+x`, `mod+z` (Ctrl, ⌘ on a Mac); the keys of a sequence are pressed one after the other. */
export type Bindings = Readonly<Record<string, () => void>>;

/** What decides whether a key is a shortcut at all; a part of KeyboardEvent, so that it can be tested without one. */
export type Press = {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
	readonly isComposing: boolean;
	readonly keyCode: number;
	readonly repeat: boolean;
};

const SEQUENCE_MS = 1_200;
/** An input method sends this key code for every key it swallows, also where `isComposing` isn't set yet (Safari). */
const IME_KEY_CODE = 229;

/** Where keys belong to: a sheet of keys tells them apart. */
export type KeyRoom = 'shell' | 'list' | 'board' | 'ticket' | 'designer';
type Layer = { readonly room: KeyRoom; readonly bindings: Bindings };

/** The page's one-key shortcuts. Later bindings win, so that a dialog or a page can put its own over the shell's. */
export class Shortcuts {
	#layers: readonly Layer[] = [];
	#prefix: { readonly key: string; readonly at: number } | undefined;

	/** Returns how to take them back. */
	bind(bindings: Bindings, room: KeyRoom = 'shell'): () => void {
		const layer = { room, bindings };
		this.#layers = [...this.#layers, layer];
		return () => {
			this.#layers = this.#layers.filter((other) => other !== layer);
		};
	}

	/** Every key that means something now, and to whom: the page's meaning where the shell has one as well. */
	bound(): ReadonlyMap<string, KeyRoom> {
		return new Map(this.#layers.flatMap(({ room, bindings }) => Object.keys(bindings).map((name) => [name, room] as const)));
	}

	/** Whether the key meant something. `typing`: the focus is where letters are letters. */
	press(press: Press, { typing, now }: { typing: boolean; now: number }): boolean {
		if (typing || press.altKey || press.repeat) return false;
		if (press.isComposing || press.keyCode === IME_KEY_CODE) return false;
		const plain = press.key.toLowerCase();
		const held = press.ctrlKey || press.metaKey ? 'mod+' : press.shiftKey && this.#find(`shift+${plain}`) ? 'shift+' : '';
		const key = `${held}${plain}`;
		const sequence = this.#prefix && now - this.#prefix.at < SEQUENCE_MS ? `${this.#prefix.key} ${key}` : undefined;
		this.#prefix = undefined;
		const action = (sequence && this.#find(sequence)) || this.#find(key);
		if (action) {
			action();
			return true;
		}
		if (this.#layers.some(({ bindings }) => Object.keys(bindings).some((name) => name.startsWith(`${key} `)))) this.#prefix = { key, at: now };
		return false;
	}

	#find(name: string): (() => void) | undefined {
		return this.#layers.findLast(({ bindings }) => Object.hasOwn(bindings, name))?.bindings[name];
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
