import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#shared/kernel/localized.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

type Words = (params: { label: string; value: string; of: string }) => string;

/** What the API says of the same refusals; `value` is the bound that was passed, `of` how many there are. */
const WORDS: Readonly<Record<string, Words>> = {
	'form.required': m.ticket_form_required,
	'form.too-short': m.ticket_form_too_short,
	'form.too-long': m.ticket_form_too_long,
	'form.wrong-format': m.ticket_form_wrong_format,
	'form.too-small': m.ticket_form_too_small,
	'form.too-large': m.ticket_form_too_large,
	'form.off-step': m.ticket_form_off_step,
	'form.not-a-date': m.ticket_form_not_a_date,
	'form.too-early': m.ticket_form_too_early,
	'form.too-late': m.ticket_form_too_late,
	'form.go-deeper': m.ticket_form_go_deeper,
	'form.checklist-incomplete': m.ticket_form_checklist_incomplete,
	'form.too-few': m.ticket_form_too_few,
	'form.too-few-photos': m.ticket_form_too_few_photos,
	'form.too-many': m.ticket_form_too_many
};

/** A refused field in the reader's language. */
export function refusalWords({ code, params }: Refusal, locale: Locale): string {
	const { labelZh, labelEn, min, max, step, date, done, of } = params;
	const say = WORDS[code] ?? m.ticket_form_wrong;
	return say({ label: String(locale === 'en' ? labelEn : labelZh), value: String(min ?? max ?? step ?? date ?? done ?? ''), of: String(of ?? '') });
}
