import type { Stage } from '#shared/domain/flow/stage.ts';

export type DragHandlers = {
	/** Somebody began to drag this ticket's card. */
	readonly onstart: (ticketId: string) => void;
	/** Over this column now; undefined over none. */
	readonly onover: (stage: Stage | undefined) => void;
	readonly ondrop: (stage: Stage) => void;
	/** Over, wherever it was dropped and also when it was given up. */
	readonly onend: () => void;
};

const THRESHOLD_PX = 6;
const EDGE_PX = 72;

/**
 * Dragging cards between columns with a mouse or a pen. A finger scrolls instead, and has the "move to" menu as the keyboard does.
 * The card stays where it is; a copy follows the pointer, so that live changes to the list underneath can't tear it away.
 * Cards carry `data-ticket`, columns `data-stage`.
 */
export function cardDrag(handlers: DragHandlers): (board: HTMLElement) => () => void {
	return (board) => {
		const onpointerdown = (event: PointerEvent) => {
			const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ticket]') : null;
			if (!card || event.button !== 0 || event.pointerType === 'touch' || (event.target as Element).closest('button')) return;
			follow(board, card, event, handlers);
		};
		board.addEventListener('pointerdown', onpointerdown);
		return () => board.removeEventListener('pointerdown', onpointerdown);
	};
}

function follow(board: HTMLElement, card: HTMLElement, from: PointerEvent, handlers: DragHandlers): void {
	let ghost: HTMLElement | undefined;
	let stage: Stage | undefined;
	const stop = new AbortController();
	const { signal } = stop;
	const box = card.getBoundingClientRect();

	const move = (event: PointerEvent) => {
		if (!ghost) {
			if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < THRESHOLD_PX) return;
			ghost = lift(card, box);
			handlers.onstart(card.dataset.ticket ?? '');
		}
		ghost.style.translate = `${event.clientX - from.clientX}px ${event.clientY - from.clientY}px`;
		scrollAtEdge(board, event.clientX);
		const column = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-stage]');
		const over = column?.dataset.stage as Stage | undefined;
		if (over !== stage) handlers.onover(over);
		stage = over;
	};
	const end = (dropped: boolean) => {
		stop.abort();
		if (!ghost) return;
		ghost.remove();
		// The click that follows a drag would open the ticket.
		addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true, signal: AbortSignal.timeout(50) });
		if (dropped && stage !== undefined) handlers.ondrop(stage);
		handlers.onend();
	};
	addEventListener('pointermove', move, { signal });
	addEventListener('pointerup', () => end(true), { signal });
	addEventListener('pointercancel', () => end(false), { signal });
	addEventListener('blur', () => end(false), { signal });
	addEventListener('keydown', (event) => event.key === 'Escape' && end(false), { signal, capture: true });
	addEventListener('dragstart', (event) => event.preventDefault(), { signal });
	addEventListener('selectstart', (event) => event.preventDefault(), { signal });
}

function lift(card: HTMLElement, box: DOMRect): HTMLElement {
	const ghost = card.cloneNode(true) as HTMLElement;
	ghost.removeAttribute('data-ticket');
	ghost.setAttribute('aria-hidden', 'true');
	ghost.inert = true;
	ghost.classList.add('card-ghost');
	// Inline: the card's own utility classes come after the ghost's rules.
	Object.assign(ghost.style, {
		position: 'fixed',
		opacity: '1',
		contentVisibility: 'visible',
		left: `${box.left}px`,
		top: `${box.top}px`,
		width: `${box.width}px`
	});
	document.body.append(ghost);
	return ghost;
}

function scrollAtEdge(board: HTMLElement, x: number): void {
	const box = board.getBoundingClientRect();
	if (x > box.right - EDGE_PX) board.scrollBy({ left: 12 });
	else if (x < box.left + EDGE_PX) board.scrollBy({ left: -12 });
}
