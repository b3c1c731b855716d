import type { TickerItem } from '#shared/domain/board/ticker-item.ts';

/** More than a hub makes between two tellings; headquarters' own ticker is shorter. */
const MOST = 100;

/**
 * Lines of headquarters' ticker that it isn't known to have on disk. Each goes with the hub's numbers of its time (`seq`): once those are safe
 * there, so is the line. Until then it is told again with the numbers; headquarters takes a line once.
 */
export class UntoldLines {
	#lines: readonly { readonly seq: number; readonly item: TickerItem }[] = [];

	get items(): readonly TickerItem[] {
		return this.#lines.map(({ item }) => item);
	}

	add(items: readonly TickerItem[], seq: number): void {
		this.#lines = [...this.#lines, ...items.map((item) => ({ seq, item }))].slice(-MOST);
	}

	/** Headquarters says that it has the numbers up to `seq` on disk. */
	kept(seq: number): void {
		this.#lines = this.#lines.filter((line) => line.seq > seq);
	}
}
