import { tick } from 'svelte';

/** Brings the first field that was refused into view and puts the focus into it; without one, the message above the form. */
export async function showFirstError(formId: string): Promise<void> {
	await tick();
	const form = document.getElementById(formId);
	const place = form?.querySelector<HTMLElement>('[data-invalid]') ?? form?.querySelector<HTMLElement>('[role="alert"]');
	place?.scrollIntoView({ block: 'nearest' });
	place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
}
