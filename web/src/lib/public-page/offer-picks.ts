/** Buttons that write their text into the field they are for (`data-pick="<field id>"`); hidden when there is no script. */
export function offerPicks(): void {
	for (const group of document.querySelectorAll<HTMLElement>('[data-picks][hidden]')) {
		group.hidden = false;
		group.addEventListener('click', (event) => {
			const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null;
			const field = document.getElementById(group.dataset.picks ?? '');
			if (!button || !(field instanceof HTMLInputElement)) return;
			field.value = button.textContent.trim();
			field.dispatchEvent(new Event('input', { bubbles: true }));
			field.focus();
		});
	}
}
