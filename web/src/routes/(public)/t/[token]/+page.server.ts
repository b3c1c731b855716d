import { error, fail } from '@sveltejs/kit';
import type { Api } from '#lib/api.ts';
import { missingRemark, readAnswers, type Sent } from '#lib/features/tracker/tracker-forms.ts';
import { m } from '#lib/paraglide/messages.js';
import { askApi, pageStatus, postJson } from '#lib/public-page/ask-api.ts';
import { photosOf, textOf } from '#lib/public-page/read-form.ts';
import { switchLanguage } from '#lib/public-page/switch-language.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import type { Actions, PageServerLoad } from './$types';

const trackPath = (token: string) => `/api/v1/public/track/${encodeURIComponent(token)}` as const;

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const answered = await askApi<TrackerView>(locals.api, trackPath(params.token));
	if (!answered.ok) error(pageStatus(answered.problem), answered.problem.detail);
	setHeaders({ 'cache-control': 'private, no-store' });
	return {
		view: answered.value,
		now: Date.now(),
		livePath: `${trackPath(params.token)}/live`,
		filesPath: `${trackPath(params.token)}/files`,
		commandIds: { submit: crypto.randomUUID(), urge: crypto.randomUUID(), comment: crypto.randomUUID() }
	};
};

export const actions: Actions = {
	language: switchLanguage,
	urge: async ({ request, locals, params }) => {
		const data = await request.formData();
		return send(locals.api, params.token, {
			sent: { action: 'urge', commandId: textOf(data, 'commandId'), text: '', answers: {} },
			command: { type: 'urge' }
		});
	},
	comment: async ({ request, locals, params }) => {
		const data = await request.formData();
		const text = textOf(data, 'text');
		const sent: Sent = { action: 'comment', commandId: textOf(data, 'commandId'), text, answers: {} };
		if (text === '') return refused(sent, mine('comment.empty', m.public_message_empty()));
		const photos = await photosOf(data, { api: locals.api, name: 'photos', uploadPath: `${trackPath(params.token)}/files` });
		if (!photos.ok) return refused(sent, photos.problem);
		return send(locals.api, params.token, { sent, command: { type: 'comment', text, photos: photos.value } });
	},
	submit: async ({ request, locals, params }) => {
		const data = await request.formData();
		const itemId = textOf(data, 'itemId');
		const commandId = textOf(data, 'commandId');
		const current = await askApi<TrackerView>(locals.api, trackPath(params.token));
		if (!current.ok) return refused({ action: 'submit', commandId, text: '', answers: {} }, current.problem);
		const { ask } = current.value;
		// Answered meanwhile, perhaps in another window: the page that is rendered now tells how it stands.
		if (ask === null || ask.itemId !== itemId) return { action: 'submit', commandId, text: '', answers: {} } satisfies Sent;
		const answers = { ...readAnswers(ask.form, data, current.value.timeZone) };
		for (const field of ask.form.fields) {
			if (field.kind !== 'photos' && field.kind !== 'attachments' && field.kind !== 'signature') continue;
			const uploadPath = `${trackPath(params.token)}/files` as const;
			const files = await photosOf(data, { api: locals.api, name: `answer.${field.key}`, uploadPath });
			if (!files.ok) return refused({ action: 'submit', commandId, text: '', answers }, files.problem);
			if (files.value.length === 0) continue;
			const names = data
				.getAll(`answer.${field.key}.file`)
				.flatMap((file) => (typeof file === 'string' || file.size === 0 ? [] : [file.name.slice(-120)]));
			if (field.kind === 'photos') answers[field.key] = files.value;
			else if (field.kind === 'signature') answers[field.key] = files.value[0] ?? '';
			else answers[field.key] = files.value.map((id, index) => ({ id, name: names[index] ?? id }));
		}
		const sent: Sent = { action: 'submit', commandId, text: '', answers };
		const outcome = textOf(data, 'outcome') || (ask.outcomes[0]?.key ?? '');
		const remark = missingRemark({ form: ask.form, answers, tone: ask.outcomes.find(({ key }) => key === outcome)?.tone });
		if (remark !== undefined) return refused(sent, mine('remark.required', m.public_remark_required(), `/answers/${remark}`));
		return send(locals.api, params.token, { sent, command: { type: 'submit', itemId, outcome, answers } });
	}
};

async function send(api: Api, token: string, { sent, command }: { sent: Sent; command: Record<string, unknown> }) {
	const answered = await askApi<TrackerView>(api, `${trackPath(token)}/commands`, postJson({ commandId: sent.commandId, command }));
	return answered.ok ? sent : refused(sent, answered.problem);
}

function refused(sent: Sent, problem: Problem) {
	const lost = problem.status >= 500;
	const detail = problem.detail || m.public_error_text();
	// The API points into the envelope (`/command/answers/remark`), the form knows its fields by their own key.
	const errors = problem.errors?.map((field) => ({ ...field, pointer: field.pointer.replace(/^\/command/, '') }));
	return fail(lost ? 503 : problem.status, {
		...sent,
		commandId: lost ? sent.commandId : crypto.randomUUID(),
		problem: { ...problem, detail, errors }
	} satisfies Sent);
}

const mine = (code: string, detail: string, pointer?: string): Problem => ({
	type: 'about:blank',
	title: '',
	status: 422,
	detail,
	code,
	...(pointer === undefined ? {} : { errors: [{ pointer, code, detail }] })
});
