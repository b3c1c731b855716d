import type { Api } from '#lib/api.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { UploadedFile } from '#shared/contract/http/ticket.ts';
import { askApi } from './ask-api.ts';

export const textOf = (form: FormData, name: string): string => {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
};

/**
 * The ids of a form's photos: those the page's script uploaded before, then those that came along as plain files because there was no script.
 */
export async function photosOf(
	form: FormData,
	{ api, name, uploadPath }: { api: Api; name: string; uploadPath: `/${string}` }
): Promise<{ ok: true; value: string[] } | { ok: false; problem: Problem }> {
	const ids = form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
	for (const file of form.getAll(`${name}.file`)) {
		if (typeof file === 'string' || file.size === 0) continue;
		const uploaded = await askApi<UploadedFile>(api, uploadPath, { method: 'POST', headers: { 'content-type': file.type }, body: file });
		if (!uploaded.ok) return uploaded;
		ids.push(uploaded.value.id);
	}
	return { ok: true, value: ids };
}
