import { evaluateForm } from '#shared/domain/form/evaluate-form.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import type { FormOccasion } from '#shared/domain/form/form-occasion.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import { padToSign } from './pad-to-sign.ts';
import { readAnswers } from './tracker-forms.ts';

/**
 * The script of a customer's form that needs one: fields come and go with what is filled in, formulas are worked out as it is typed, by the
 * same code as where it is sent; and there is a pad to sign on. It comes after the page's own script and works on whatever form is there.
 */
type Asked = Readonly<{ form: Form; occasion: FormOccasion }>;

function begin(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-sign]:not([data-ready])')) padToSign(place);
	for (const place of document.querySelectorAll<HTMLElement>('[data-locate]:not([data-ready])')) offerPlace(place);
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ask]:not([data-asking])')) {
		form.dataset.asking = '';
		// Written by our own server for this very script.
		const asked = JSON.parse(form.dataset.ask ?? 'null') as Asked;
		const follow = () => show(form, asked);
		form.addEventListener('input', follow);
		form.addEventListener('change', follow);
		follow();
	}
}

function show(element: HTMLFormElement, { form, occasion }: Asked): void {
	// What is hidden is off, so that it isn't sent; for reading it counts as typed until it is known to be hidden again.
	for (const control of controls(element)) control.disabled = false;
	const filled = evaluateForm(form, readAnswers(form, new FormData(element), occasion.timeZone), { ...occasion, now: Date.now() });
	for (const { field, visible, required, answer } of filled) {
		const place = element.querySelector<HTMLElement>(`[data-field="${field.key}"]`);
		if (!place) continue;
		place.hidden = !visible;
		for (const control of controls(place)) control.disabled = !visible;
		place.querySelector('[data-optional]')?.toggleAttribute('hidden', required);
		const output = place.querySelector<HTMLElement>('[data-computed]');
		if (output && field.kind === 'formula') output.textContent = answer === undefined ? '' : written(field, answer, output.dataset.unit ?? '');
	}
}

const controls = (place: HTMLElement) => place.querySelectorAll<HTMLInputElement>('input, select, textarea');

function written(field: Extract<Field, { kind: 'formula' }>, answer: unknown, unit: string): string {
	if (field.result === 'money' && typeof answer === 'number')
		return formatMoney({ amountMinor: answer, currency: field.currency }, document.documentElement.lang);
	return unit === '' ? String(answer) : `${answer} ${unit}`;
}

function offerPlace(place: HTMLElement): void {
	place.dataset.ready = '';
	const [input, button] = [place.querySelector('input'), place.querySelector('button')];
	if (!input || !button || !('geolocation' in navigator)) return;
	button.hidden = false;
	button.addEventListener('click', () => {
		navigator.geolocation.getCurrentPosition(({ coords }) => {
			input.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
		});
	});
}

begin();
// The page's own script swaps parts of it.
new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });
