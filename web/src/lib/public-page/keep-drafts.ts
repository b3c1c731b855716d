const PREFIX = 'baton-draft:';

/** Forms with `data-draft="<key>"` survive a closed tab: text fields and photo ids, on this device only. */
export function keepDrafts(): void {
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]:not([data-kept])')) {
		form.dataset.kept = '';
		restore(form);
		form.addEventListener('input', () => save(form));
	}
}

export function forgetDraft(form: HTMLFormElement): void {
	if (form.dataset.draft !== undefined) attempt(() => localStorage.removeItem(PREFIX + form.dataset.draft));
}

function save(form: HTMLFormElement): void {
	const draft: Record<string, string> = {};
	for (const field of fields(form)) draft[field.name] = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
	attempt(() => localStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(draft)));
}

function restore(form: HTMLFormElement): void {
	const text = attempt(() => localStorage.getItem(PREFIX + form.dataset.draft));
	if (typeof text !== 'string') return;
	const draft: unknown = attempt(() => JSON.parse(text));
	if (typeof draft !== 'object' || draft === null) return;
	const values = new Map(Object.entries(draft));
	for (const field of fields(form)) {
		const value = values.get(field.name);
		if (typeof value !== 'string' || value === '') continue;
		if (field.type === 'checkbox') field.checked = true;
		// What the server sent back (a refused form) is newer than the draft.
		else if (field.defaultValue === '') field.value = value;
	}
}

const fields = (form: HTMLFormElement) =>
	[...form.querySelectorAll<HTMLInputElement>('input:not([type=hidden], [type=file]), textarea')].filter(({ name }) => name !== '');

/** Private windows and full disks refuse storage: a draft is a convenience, the form works without. */
function attempt<T>(action: () => T): T | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
