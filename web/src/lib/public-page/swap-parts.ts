/** What the server last sent for each part, to tell its changes from what the reader did to the page. */
const sent = new Map<string, string>();
const listeners = new Set<() => void>();

export const onSwap = (listener: () => void): void => {
	listeners.add(listener);
};

/** Called once before anything else touches the page. */
export function rememberParts(): void {
	for (const part of parts(document)) sent.set(part.id, fingerprint(part));
}

/**
 * Puts a newer rendering of this page in place, part by part (`data-part`, each with an id). A part that holds what somebody is typing
 * keeps standing as long as it is about the same thing (`data-keep`), unless `force` says its form was just sent.
 */
export function swapParts(html: string, force?: HTMLElement | null): void {
	const next = new DOMParser().parseFromString(html, 'text/html');
	const forced = force?.closest<HTMLElement>('[data-part]')?.id;
	for (const fresh of parts(next)) {
		if (sent.get(fresh.id) === fingerprint(fresh) && fresh.id !== forced) continue;
		const old = document.getElementById(fresh.id);
		if (old === null) continue;
		if (fresh.id !== forced && isBeingFilled(old) && old.dataset.keep === fresh.dataset.keep) continue;
		sent.set(fresh.id, fingerprint(fresh));
		const live = document.importNode(fresh, true);
		const focused = old.contains(document.activeElement) ? document.activeElement : null;
		if (fresh.id !== forced) {
			live.classList.add('flash');
			if (old.dataset.keep === fresh.dataset.keep) keepOutcome(old, live);
		}
		old.replaceWith(live);
		restoreFocus(live, focused);
	}
	document.title = next.title;
	for (const listener of listeners) listener();
}

/** The part without its command ids, which are new in every rendering. */
const fingerprint = (part: HTMLElement) => part.outerHTML.replaceAll(/name="commandId" value="[^"]*"/g, '');

const parts = (root: Document) => [...root.querySelectorAll<HTMLElement>('[data-part][id]')];

/** Text, ticks or photos in this part, typed or handed back by the server with a refusal. */
function isBeingFilled(part: HTMLElement): boolean {
	if (part.querySelector('[data-photo], [aria-invalid=true]') !== null) return true;
	return [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]), textarea')].some((field) =>
		field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox') ? field.checked : field.value !== ''
	);
}

/** What the last form came to is told by the answer to that form alone: a later rendering doesn't know it. It stays a while. */
function keepOutcome(old: HTMLElement, live: HTMLElement): void {
	const outcome = old.querySelector('[data-outcome]');
	if (outcome !== null && live.querySelector('[data-outcome]') === null) live.prepend(outcome);
}

/** On the element itself if it went along, else on the one that took its place. */
function restoreFocus(live: HTMLElement, focused: Element | null): void {
	if (!(focused instanceof HTMLElement)) return;
	const name = focused.getAttribute('name');
	const heir = focused.isConnected
		? focused
		: (focused.id && document.getElementById(focused.id)) || (name && live.querySelector(`[name="${CSS.escape(name)}"]`));
	if (heir instanceof HTMLElement) heir.focus({ preventScroll: true });
}
