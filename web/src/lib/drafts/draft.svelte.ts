const PREFIX = 'draft:';
const SAVE_AFTER_MS = 300;

/** What somebody is typing, kept in this browser until it is sent or thrown away: a closed tab or a flat battery loses nothing. */
export class Draft<T extends object> {
	value: T = $state() as T;
	/** Whether something from before was found. */
	readonly restored: boolean;
	readonly #key: string;
	readonly #empty: () => T;

	constructor(key: string, empty: () => T) {
		this.#key = PREFIX + key;
		this.#empty = empty;
		const stored = this.#read();
		this.restored = stored !== undefined;
		this.value = { ...empty(), ...stored };
	}

	/** Saves a moment after each change; run it as an effect. */
	keep(): () => void {
		const text = JSON.stringify(this.value);
		const timer = setTimeout(() => this.#write(text), SAVE_AFTER_MS);
		return () => clearTimeout(timer);
	}

	clear(): void {
		this.value = this.#empty();
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// Nothing was kept where nothing can be.
		}
	}

	#read(): Partial<T> | undefined {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
			return typeof stored === 'object' && stored !== null ? (stored as Partial<T>) : undefined;
		} catch {
			return undefined;
		}
	}

	#write(text: string): void {
		try {
			if (text === JSON.stringify(this.#empty())) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, text);
		} catch {
			// A full or forbidden storage costs the safety net, not the work on the screen.
		}
	}
}
