import { error, fail } from '@sveltejs/kit';
import type { z } from 'zod';
import { fieldsToMend, type Refused, readTyped, requestBody, type Typed } from '#lib/features/request-form/request.ts';
import { m } from '#lib/paraglide/messages.js';
import { askApi, pageStatus, postJson } from '#lib/public-page/ask-api.ts';
import { photosOf } from '#lib/public-page/read-form.ts';
import { switchLanguage } from '#lib/public-page/switch-language.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { EntryView, PublicRequestFiled } from '#shared/contract/http/public.ts';
import type { Actions, PageServerLoad } from './$types';

const entryPath = (code: string) => `/api/v1/public/entries/${encodeURIComponent(code)}` as const;

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const answered = await askApi<EntryView>(locals.api, entryPath(params.code));
	if (!answered.ok) error(pageStatus(answered.problem), answered.problem.detail);
	setHeaders({ 'cache-control': 'private, no-store' });
	return { entry: answered.value, uploadUrl: `${entryPath(params.code)}/files`, draftKey: params.code, commandId: crypto.randomUUID() };
};

export const actions: Actions = {
	language: switchLanguage,
	send: async ({ request, locals, params }) => {
		const data = await request.formData();
		const typed = readTyped(data);
		const entry = await askApi<EntryView>(locals.api, entryPath(params.code));
		if (!entry.ok) return refused(typed, entry.problem);
		const missing = fieldsToMend(typed, entry.value.asksContact);
		if (missing[0])
			return refused(typed, { type: 'about:blank', title: '', status: 422, detail: missing[0].detail, code: 'required', errors: missing });
		const photos = await photosOf(data, { api: locals.api, name: 'photos', uploadPath: `${entryPath(params.code)}/files` });
		if (!photos.ok) return refused(typed, photos.problem);
		const body = requestBody(typed, entry.value.asksContact, photos.value);
		const filed = await askApi<z.infer<typeof PublicRequestFiled>>(locals.api, `${entryPath(params.code)}/requests`, postJson(body));
		return filed.ok ? { filed: filed.value } : refused(typed, filed.problem);
	}
};

/** After a lost answer the same id is sent again, so that one request doesn't become two; after a refusal a new one. */
function refused(typed: Typed, problem: Problem) {
	const lost = problem.status >= 500;
	const refusal: Refused = {
		typed: { ...typed, commandId: lost ? typed.commandId : crypto.randomUUID() },
		problem: { ...problem, detail: problem.detail || m.public_error_text() }
	};
	return fail(lost ? 503 : problem.status, { refused: refusal });
}
