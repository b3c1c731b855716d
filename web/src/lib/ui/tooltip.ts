import type { Attachment } from 'svelte/attachments';

let bubble: HTMLElement | undefined;
let pending: ReturnType<typeof setTimeout> | undefined;

/** A hint at the pointer or the focus. One bubble serves the whole page; it repeats the accessible name, so it is hidden from it. */
export function tooltip(text: string | undefined): Attachment<HTMLElement> {
	return (node) => {
		if (!text) return;
		const open = () => show(node, text);
		const openSoon = () => {
			clearTimeout(pending);
			pending = setTimeout(open, 400);
		};
		const openOnKeyboardFocus = () => node.matches(':focus-visible') && open();
		node.addEventListener('pointerenter', openSoon);
		node.addEventListener('focus', openOnKeyboardFocus);
		for (const name of ['pointerleave', 'pointerdown', 'blur'] as const) node.addEventListener(name, hide);
		return () => {
			hide();
			node.removeEventListener('pointerenter', openSoon);
			node.removeEventListener('focus', openOnKeyboardFocus);
			for (const name of ['pointerleave', 'pointerdown', 'blur'] as const) node.removeEventListener(name, hide);
		};
	};
}

function show(node: HTMLElement, text: string): void {
	if (!matchMedia('(hover: hover)').matches) return;
	bubble ??= createBubble();
	bubble.textContent = text;
	bubble.showPopover();
	const anchor = node.getBoundingClientRect();
	const size = bubble.getBoundingClientRect();
	const below = anchor.bottom + 6;
	const top = below + size.height > innerHeight ? anchor.top - size.height - 6 : below;
	const left = Math.min(Math.max(anchor.left + anchor.width / 2 - size.width / 2, 8), innerWidth - size.width - 8);
	bubble.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
}

function hide(): void {
	clearTimeout(pending);
	if (bubble?.matches(':popover-open')) bubble.hidePopover();
}

function createBubble(): HTMLElement {
	const element = document.createElement('div');
	element.popover = 'manual';
	element.className = 'tooltip-bubble';
	element.setAttribute('aria-hidden', 'true');
	document.body.append(element);
	return element;
}
