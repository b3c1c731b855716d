/** Puts an open popover beside its trigger: below it when there is room, above otherwise, never outside the window. */
export function placePopover({ trigger, panel, align }: { trigger: Element; panel: HTMLElement; align: 'start' | 'end' }): void {
	const gap = 6;
	const margin = 8;
	const anchor = trigger.getBoundingClientRect();
	const roomBelow = innerHeight - anchor.bottom - gap - margin;
	const roomAbove = anchor.top - gap - margin;
	panel.style.maxHeight = '';
	const { width, height } = panel.getBoundingClientRect();
	const above = height > roomBelow && roomAbove > roomBelow;
	panel.style.maxHeight = `${Math.floor(above ? roomAbove : roomBelow)}px`;
	const top = above ? Math.max(anchor.top - gap - height, margin) : anchor.bottom + gap;
	const wanted = align === 'end' ? anchor.right - width : anchor.left;
	const left = Math.max(Math.min(wanted, innerWidth - width - margin), margin);
	panel.style.left = `${Math.round(left)}px`;
	panel.style.top = `${Math.round(top)}px`;
}
