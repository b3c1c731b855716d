import { forgetDraft } from './keep-drafts.ts';
import { rememberParts, swapParts } from './swap-parts.ts';

/** How long "done" stays; a refusal stays until the next try. */
const GOOD_NEWS_MS = 8_000;

/**
 * Sends every form in the background and shows the page the server answers with. A form is sent once: its buttons are off until the
 * answer is there, and its hidden `commandId` makes a repeat after a lost answer harmless. On a lost connection nothing typed is lost.
 */
export function sendForms(): void {
	rememberParts();
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset.plain !== undefined) return;
		event.preventDefault();
		if (form.ariaBusy === 'true') return;
		void send(form, event.submitter);
	});
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
	// FormData before the buttons go off: a disabled submitter would be left out.
	const body = new FormData(form, submitter);
	setBusy(form, submitter, true);
	say('');
	try {
		const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
		const html = await response.text();
		if (!response.headers.get('content-type')?.includes('text/html')) throw new Error('not a page');
		if (response.ok) forgetDraft(form);
		if (response.redirected) history.replaceState(null, '', response.url);
		swapParts(html, form);
		focusOutcome();
	} catch {
		say(document.body.querySelector<HTMLElement>('[data-status]')?.dataset.offline ?? '');
	} finally {
		if (form.isConnected) setBusy(form, submitter, false);
	}
}

function setBusy(form: HTMLFormElement, submitter: HTMLElement | null, busy: boolean): void {
	form.ariaBusy = String(busy);
	submitter?.toggleAttribute('data-busy', busy);
	for (const button of form.querySelectorAll('button')) button.disabled = busy;
}

/** The first thing to mend, or the message that says what happened, so that a screen reader and a thumb both get there. */
function focusOutcome(): void {
	const target = document.querySelector<HTMLElement>('[aria-invalid=true]') ?? document.querySelector<HTMLElement>('[data-outcome]');
	target?.focus();
	target?.scrollIntoView({ block: 'center' });
	const done = document.querySelector<HTMLElement>('[data-outcome][role=status]');
	if (done) setTimeout(() => done.remove(), GOOD_NEWS_MS);
}

function say(text: string): void {
	const status = document.querySelector<HTMLElement>('[data-status]');
	if (status) status.textContent = text;
}
