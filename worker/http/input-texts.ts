import type { z } from 'zod';
import { type Localized, localize } from '#shared/kernel/localized.ts';
import { FIELD_NAMES } from './field-names.ts';
import { FORMAT_CURES } from './format-cures.ts';
import type { RequestLocale } from './request-locale.ts';

type Issue = z.core.$ZodRawIssue;

/** What is wrong with a field of a request and what to do about it, naming the field, in the reader's language; never the library's words. */
export function inputText(issue: Issue, locale: RequestLocale): string {
	const { zh, en } = textOf(issue);
	const named = nameOf(issue.path ?? []);
	return localize({ zh: zh.replace('{name}', () => named.zh), en: sentence(en.replace('{name}', () => named.en)) }, locale);
}

const text = (zh: string, en: string): Localized => ({ zh, en });

const TYPES: Readonly<Record<string, Localized>> = {
	string: text('文字', 'a text'),
	number: text('数字', 'a number'),
	int: text('整数', 'a whole number'),
	boolean: text('“是”或“否”', 'true or false'),
	array: text('一个列表', 'a list'),
	object: text('一组字段', 'an object'),
	record: text('一组字段', 'an object')
};

const MISSING = text('请填写{name}。', 'please fill in {name}.');
const NOT_A_CHOICE = text('{name}不在可选范围内，请重新选择。', '{name} is none of the choices; choose another.');
const WRONG = text('{name}不符合要求，请检查后重新填写。', '{name} is not as it has to be; check it and try again.');

function textOf(issue: Issue): Localized {
	switch (issue.code) {
		case 'invalid_type': {
			if (issue.input === undefined || issue.input === null) return MISSING;
			const type = TYPES[issue.expected];
			return type === undefined ? WRONG : text(`{name}应为${type.zh}。`, `{name} has to be ${type.en}.`);
		}
		case 'too_small':
			return tooSmall(issue);
		case 'too_big':
			return tooBig(issue);
		case 'invalid_format':
			return formatText(issue);
		case 'not_multiple_of':
			return text(`{name}应为 ${issue.divisor} 的倍数。`, `{name} has to be a multiple of ${issue.divisor}.`);
		case 'unrecognized_keys':
			return text(
				`{name}中多出了${quoted(issue.keys, '“', '”', '、')}，请去掉。`,
				`{name} has ${quoted(issue.keys, '“', '”', ', ')} too many; leave it out.`
			);
		case 'invalid_value':
			return issue.input === undefined ? MISSING : NOT_A_CHOICE;
		case 'invalid_union':
			return 'discriminator' in issue
				? NOT_A_CHOICE
				: text('{name}的填写方式不正确，请重新填写。', '{name} has the wrong kind of value; fill it in again.');
		case 'invalid_key':
			return text('{name}这个名称不能使用，请改用更短的名称。', '{name} can’t be used as a name; take a shorter one.');
		case 'invalid_element':
			return text('{name}中有一项不正确，请检查后重新填写。', '{name} has an entry that is not right; check it and try again.');
		default:
			return WRONG;
	}
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): Localized {
	if (origin === 'string')
		return Number(minimum) <= 1 ? MISSING : text(`{name}至少要 ${minimum} 个字。`, `{name} takes at least ${minimum} characters.`);
	if (origin === 'array' || origin === 'set') return text(`{name}至少要 ${minimum} 项。`, `{name} takes at least ${minimum} item(s).`);
	return inclusive === false
		? text(`{name}必须大于 ${minimum}。`, `{name} has to be more than ${minimum}.`)
		: text(`{name}不能小于 ${minimum}。`, `{name} can’t be less than ${minimum}.`);
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): Localized {
	if (origin === 'string') return text(`{name}最多 ${maximum} 个字，请缩短。`, `{name} takes at most ${maximum} characters; shorten it.`);
	if (origin === 'array' || origin === 'set')
		return text(`{name}最多 ${maximum} 项，请减少。`, `{name} takes at most ${maximum} item(s); leave some out.`);
	return inclusive === false
		? text(`{name}必须小于 ${maximum}。`, `{name} has to be less than ${maximum}.`)
		: text(`{name}不能大于 ${maximum}。`, `{name} can’t be more than ${maximum}.`);
}

function formatText({ path, format }: Extract<Issue, { code: 'invalid_format' }>): Localized {
	const cure = FORMAT_CURES[fieldOf(path ?? [])];
	if (cure !== undefined) return text(`{name}${cure.zh}。`, `{name} ${cure.en}.`);
	if (format === 'date') return text('{name}应为日期，如 2026-11-23。', '{name} is a date, such as 2026-11-23.');
	return text('{name}含有不能使用的字符，请重新输入。', '{name} has characters that can’t be used; type it anew.');
}

type Path = readonly PropertyKey[];

const fieldOf = (path: Path): string => String(path.findLast((part) => typeof part === 'string') ?? '');

/** `“角色”`, and of a list `“照片”第 2 项`; a field that only the company named is shown by its key. */
function nameOf(path: Path): Localized {
	const key = fieldOf(path).slice(0, 60);
	if (key === '') return text('请求内容', 'the request');
	const { zh, en } = FIELD_NAMES[key] ?? text(key, key);
	const position = path.findLast((part) => typeof part === 'number');
	return position === undefined
		? text(`“${zh}”`, `“${en}”`)
		: text(`第 ${Number(position) + 1} 项的“${zh}”`, `“${en}” of item ${Number(position) + 1}`);
}

const quoted = (names: readonly string[], open: string, close: string, comma: string): string =>
	names
		.slice(0, 10)
		.map((name) => `${open}${name.slice(0, 60)}${close}`)
		.join(comma);

const sentence = (en: string): string => `${en.charAt(0).toUpperCase()}${en.slice(1)}`;
