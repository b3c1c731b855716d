import type { Bindings } from '#lib/shortcuts/shortcuts.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { BoardController } from './board-controller.svelte.ts';
import { shownTickets } from './pick-cards.ts';
import type { Selection } from './selection.svelte.ts';

type Wish = 'step' | 'assign' | 'prioritise' | 'reply' | 'note';
type Board = {
	readonly board: BoardController;
	readonly selection: Selection;
	/** Where the cards are; undefined while there are none. */
	readonly root: () => HTMLElement | undefined;
	readonly onwish: (what: Wish, card: TicketCard) => void;
	readonly onmove: (card: TicketCard) => void;
	readonly onfilter: () => void;
};

/** The board's keys. A key is about the card that has the focus, else the one under the pointer, else the one that is chosen. */
export function boardKeys({ board, selection, root, onwish, onmove, onfilter }: Board): Bindings {
	const current = (): TicketCard | undefined => {
		const pointed = document.activeElement?.closest<HTMLElement>('[data-ticket]') ?? root()?.querySelector<HTMLElement>('[data-ticket]:hover');
		const id = pointed?.dataset.ticket ?? selection.ids.at(-1);
		return board.cards.find(({ ticketId }) => ticketId === id);
	};
	const on = (act: (card: TicketCard) => void) => () => {
		const card = current();
		if (card) act(card);
	};
	const step = (by: number): void => {
		const links = [...(root()?.querySelectorAll<HTMLAnchorElement>('[data-ticket] a') ?? [])].filter((link) => link.checkVisibility());
		const at = links.indexOf(document.activeElement as HTMLAnchorElement);
		links.at(at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1))?.focus();
	};
	return {
		j: () => step(1),
		k: () => step(-1),
		x: on(({ ticketId }) => selection.toggle(ticketId)),
		'shift+x': on(({ ticketId }) => selection.extendTo(ticketId, shownTickets(root() ?? document.body))),
		'mod+a': on(({ stage }) => selection.add(board.shown.filter((card) => card.stage === stage).map(({ ticketId }) => ticketId))),
		escape: () => selection.clear(),
		m: on(onmove),
		s: on((card) => onwish('step', card)),
		a: on((card) => onwish('assign', card)),
		p: on((card) => onwish('prioritise', card)),
		r: on((card) => onwish('reply', card)),
		n: on((card) => onwish('note', card)),
		f: onfilter
	};
}
