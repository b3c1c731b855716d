import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer, CatalogLine, Reference } from './answers.ts';
import type { FieldOf } from './form.ts';
import { isStrings } from './is-strings.ts';
import { named } from './named.ts';

/** So many photos, files or lines as the field allows, each file once. Refusals: see `checkAnswer`. */
export function checkList(field: FieldOf<'photos' | 'attachments' | 'catalogLines'>, answer: Answer): Result<Answer> {
	const at = `/answers/${field.key}`;
	switch (field.kind) {
		case 'photos': {
			if (!isStrings(answer)) return refuse('form.wrong-type', named(field), at);
			// The same photo twice is one photo.
			const photos = [...new Set(answer)];
			if (photos.length < field.minCount) return refuse('form.too-few-photos', { ...named(field), min: field.minCount }, at);
			return photos.length > field.maxCount ? refuse('form.too-many', { ...named(field), max: field.maxCount }, at) : ok(photos);
		}
		case 'attachments': {
			if (!isReferences(answer)) return refuse('form.wrong-type', named(field), at);
			const files = answer.filter(({ id }, index) => answer.findIndex((other) => other.id === id) === index);
			if (files.length < field.minCount) return refuse('form.too-few', { ...named(field), min: field.minCount }, at);
			return files.length > field.maxCount ? refuse('form.too-many', { ...named(field), max: field.maxCount }, at) : ok(files);
		}
		case 'catalogLines':
			if (!isLines(answer)) return refuse('form.wrong-type', named(field), at);
			return answer.length > field.maxCount ? refuse('form.too-many', { ...named(field), max: field.maxCount }, at) : ok(answer);
	}
}

const isReferences = (answer: Answer): answer is Reference[] =>
	Array.isArray(answer) && answer.every((entry) => typeof entry === 'object' && 'id' in entry);

const isLines = (answer: Answer): answer is CatalogLine[] =>
	Array.isArray(answer) && answer.every((entry) => typeof entry === 'object' && 'code' in entry);
