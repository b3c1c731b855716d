import { SvelteMap } from 'svelte/reactivity';

/** The tickets chosen for one action on all of them. */
export class Selection {
	readonly #chosen = new SvelteMap<string, true>();
	/** Boxes are shown and a click chooses instead of opening. */
	active = $state(false);
	/** Where a range begins. */
	#anchor: string | undefined;

	get size(): number {
		return this.#chosen.size;
	}

	/** Oldest choice first. */
	get ids(): readonly string[] {
		return [...this.#chosen.keys()];
	}

	has(id: string): boolean {
		return this.#chosen.has(id);
	}

	/** Shows the boxes, or puts them and what was chosen away. */
	turn(): void {
		if (this.active) this.clear();
		else this.active = true;
	}

	toggle(id: string): void {
		this.active = true;
		this.#anchor = id;
		if (!this.#chosen.delete(id)) this.#chosen.set(id, true);
	}

	/** Everything from where the last choice was to `id`, in the order they are shown. */
	extendTo(id: string, shown: readonly string[]): void {
		const from = this.#anchor === undefined ? -1 : shown.indexOf(this.#anchor);
		const to = shown.indexOf(id);
		if (from === -1 || to === -1) {
			this.toggle(id);
			return;
		}
		this.active = true;
		for (const each of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#chosen.set(each, true);
	}

	add(ids: readonly string[]): void {
		this.active = true;
		for (const id of ids) this.#chosen.set(id, true);
	}

	/** Keeps only these, such as the ones that an action failed on. */
	keep(ids: readonly string[]): void {
		this.#chosen.clear();
		this.add(ids);
	}

	clear(): void {
		this.#chosen.clear();
		this.active = false;
		this.#anchor = undefined;
	}
}
