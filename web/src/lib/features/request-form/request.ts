import { m } from '#lib/paraglide/messages.js';
import { textOf } from '#lib/public-page/read-form.ts';
import type { FieldProblem, Problem } from '#shared/contract/http/problem.ts';

/** What a visitor typed into the request form, as typed. */
export type Typed = {
	readonly commandId: string;
	readonly title: string;
	readonly description: string;
	readonly urgent: boolean;
	readonly name: string;
	readonly phone: string;
	readonly address: string;
};

export type Refused = { readonly typed: Typed; readonly problem: Problem };

export const readTyped = (data: FormData): Typed => ({
	commandId: textOf(data, 'commandId'),
	title: textOf(data, 'title'),
	description: textOf(data, 'description'),
	urgent: data.get('urgent') !== null,
	name: textOf(data, 'name'),
	phone: textOf(data, 'phone'),
	address: textOf(data, 'address')
});

/** The fields that can't be empty or can't be a phone number, told before the API is asked. */
export function fieldsToMend(typed: Typed, asksContact: boolean): FieldProblem[] {
	const required: [pointer: string, value: string, detail: string][] = [
		['/title', typed.title, m.public_form_what_required()],
		...(asksContact
			? ([
					['/name', typed.name, m.public_form_name_required()],
					['/phone', typed.phone, m.public_form_phone_required()],
					['/address', typed.address, m.public_form_address_required()]
				] as [string, string, string][])
			: [])
	];
	const missing = required.filter(([, value]) => value === '').map(([pointer, , detail]) => ({ pointer, code: 'required', detail }));
	const digits = typed.phone.replaceAll(/\D/g, '').length;
	const wrongPhone = asksContact && typed.phone !== '' && (digits < 7 || digits > 15 || /[^+\d\s\-()（）]/.test(typed.phone));
	return wrongPhone ? [...missing, { pointer: '/phone', code: 'phone', detail: m.public_form_phone_wrong() }] : missing;
}

/** The body of `PublicRequest`. */
export const requestBody = ({ commandId, title, description, urgent, name, phone, address }: Typed, asksContact: boolean, photos: string[]) => ({
	commandId,
	title,
	description,
	urgent,
	photos,
	...(asksContact ? { name, phone, address: { text: address, adcode: '', lat: null, lng: null } } : {})
});

/** The text for one field, if it is to blame; `/address/text` belongs to the address. */
export const problemAt = (problem: Problem | undefined, pointer: string): string =>
	problem?.errors?.find((field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`))?.detail ?? '';
