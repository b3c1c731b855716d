import type { Selection } from './selection.svelte.ts';

/**
 * Choosing cards with a pointer: Shift and a click takes everything from the last choice to here; while boxes are shown a plain click chooses
 * instead of opening. Caught before the card's own link sees it. Cards carry `data-ticket`.
 */
export const pickCards =
	(selection: Selection) =>
	(board: HTMLElement): (() => void) => {
		const onclick = (event: MouseEvent) => {
			const target = event.target instanceof Element ? event.target : undefined;
			const id = target?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket;
			if (id === undefined || event.ctrlKey || event.metaKey || target?.closest('button')) return;
			if (!event.shiftKey && !selection.active) return;
			event.stopPropagation();
			const choose = () => (event.shiftKey ? selection.extendTo(id, shownTickets(board)) : selection.toggle(id));
			// A box turns by itself; where it was kept from that, it is put back after this event, and only then may be told how it is.
			if (target?.matches('[data-pick]') && !event.shiftKey) choose();
			else {
				event.preventDefault();
				setTimeout(choose);
			}
		};
		// A range of words would be marked along with the cards.
		const onmousedown = (event: MouseEvent) => {
			if (event.shiftKey && event.target instanceof Element && event.target.closest('[data-ticket]')) event.preventDefault();
		};
		board.addEventListener('click', onclick, { capture: true });
		board.addEventListener('mousedown', onmousedown);
		return () => {
			board.removeEventListener('click', onclick, { capture: true });
			board.removeEventListener('mousedown', onmousedown);
		};
	};

/** The ids of the cards on the screen, in their order. */
export const shownTickets = (board: HTMLElement): readonly string[] =>
	[...board.querySelectorAll<HTMLElement>('[data-ticket]')].filter((card) => card.checkVisibility()).flatMap((card) => card.dataset.ticket ?? []);
