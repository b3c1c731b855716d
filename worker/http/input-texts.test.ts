import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputText } from './input-texts.ts';

/** The texts of all that is wrong with an input, in both languages. */
const texts = (schema: z.ZodType, input: unknown) =>
	(['zh-CN', 'en'] as const).map((locale) => {
		const parsed = schema.safeParse(input, { error: (issue) => inputText(issue, locale) });
		return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
	});
const one = z.object;

describe('the text of a mistake names the field and the cure', () => {
	it.each<[string, z.ZodType, unknown, string, string]>([
		['missing', one({ title: z.string() }), {}, '请填写“标题”。', 'Please fill in “title”.'],
		['null', one({ title: z.string() }), { title: null }, '请填写“标题”。', 'Please fill in “title”.'],
		['not chosen', one({ priority: z.enum(['P0']) }), {}, '请填写“优先级”。', 'Please fill in “priority”.'],
		['empty', one({ title: z.string().min(1) }), { title: '' }, '请填写“标题”。', 'Please fill in “title”.'],
		['of another type', one({ tags: z.array(z.string()) }), { tags: 1 }, '“标签”应为一个列表。', '“tags” has to be a list.'],
		['no whole number', one({ limit: z.int() }), { limit: 1.5 }, '“每页数量”应为整数。', '“limit” has to be a whole number.'],
		[
			'of an odd type',
			one({ seed: z.bigint() }),
			{ seed: 1 },
			'“随机种子”不符合要求，请检查后重新填写。',
			'“seed” is not as it has to be; check it and try again.'
		],
		[
			'too short',
			one({ newPassword: z.string().min(10) }),
			{ newPassword: 'a' },
			'“新密码”至少要 10 个字。',
			'“new password” takes at least 10 characters.'
		],
		[
			'too long',
			one({ title: z.string().max(2) }),
			{ title: 'abc' },
			'“标题”最多 2 个字，请缩短。',
			'“title” takes at most 2 characters; shorten it.'
		],
		['too small', one({ lat: z.number().min(-90) }), { lat: -91 }, '“纬度”不能小于 -90。', '“latitude” can’t be less than -90.'],
		['not more than', one({ seed: z.number().gt(0) }), { seed: 0 }, '“随机种子”必须大于 0。', '“seed” has to be more than 0.'],
		['too big', one({ tier: z.int().max(3) }), { tier: 4 }, '“城市档位”不能大于 3。', '“city tier” can’t be more than 3.'],
		['not less than', one({ seed: z.number().lt(9) }), { seed: 9 }, '“随机种子”必须小于 9。', '“seed” has to be less than 9.'],
		['too few', one({ assignments: z.array(z.string()).min(1) }), { assignments: [] }, '“角色”至少要 1 项。', '“roles” takes at least 1 item(s).'],
		[
			'too many',
			one({ photos: z.array(z.string()).max(1) }),
			{ photos: ['a', 'b'] },
			'“照片”最多 1 项，请减少。',
			'“photos” takes at most 1 item(s); leave some out.'
		],
		[
			'of the wrong form',
			one({ adcode: z.string().regex(/^\d{6}$/) }),
			{ adcode: '31' },
			'“行政区划代码”应为 6 位数字，如 310106。',
			'“region code” is six digits, such as 310106.'
		],
		['no date', one({ date: z.iso.date() }), { date: 'x' }, '“日期”应为日期，如 2026-11-23。', '“date” is a date, such as 2026-11-23.'],
		[
			'with control characters',
			one({ title: z.string().regex(/^\P{Cc}*$/u) }),
			{ title: '\u0000' },
			'“标题”含有不能使用的字符，请重新输入。',
			'“title” has characters that can’t be used; type it anew.'
		],
		['no multiple', one({ limit: z.number().multipleOf(5) }), { limit: 3 }, '“每页数量”应为 5 的倍数。', '“limit” has to be a multiple of 5.'],
		[
			'more than is known',
			z.strictObject({}),
			{ colour: 1, size: 2 },
			'请求内容中多出了“colour”、“size”，请去掉。',
			'The request has “colour”, “size” too many; leave it out.'
		],
		[
			'no choice',
			one({ level: z.enum(['vip']) }),
			{ level: 'gold' },
			'“客户等级”不在可选范围内，请重新选择。',
			'“level” is none of the choices; choose another.'
		],
		[
			'no known command',
			one({ command: z.discriminatedUnion('type', [one({ type: z.literal('a') })]) }),
			{ command: { type: 'b' } },
			'“类型”不在可选范围内，请重新选择。',
			'“type” is none of the choices; choose another.'
		],
		[
			'none of several kinds',
			one({ text: z.string().or(z.number()) }),
			{ text: true },
			'“内容”的填写方式不正确，请重新填写。',
			'“text” has the wrong kind of value; fill it in again.'
		],
		[
			'under a wrong name',
			one({ answers: z.record(z.string().max(2), z.string()) }),
			{ answers: { abc: '' } },
			'“abc”这个名称不能使用，请改用更短的名称。',
			'“abc” can’t be used as a name; take a shorter one.'
		],
		[
			'with a wrong entry',
			one({ keys: z.map(z.bigint(), z.date()) }),
			{ keys: new Map([[1n, 'x']]) },
			'“通知”中有一项不正确，请检查后重新填写。',
			'“notices” has an entry that is not right; check it and try again.'
		],
		[
			'wrong by a rule of ours',
			one({ text: z.string().refine(() => false) }),
			{ text: '' },
			'“内容”不符合要求，请检查后重新填写。',
			'“text” is not as it has to be; check it and try again.'
		],
		[
			'inside a list',
			one({ assignments: z.array(one({ roleId: z.string() })) }),
			{ assignments: [{ roleId: 'a' }, {}] },
			'请填写第 2 项的“角色”。',
			'Please fill in “role” of item 2.'
		],
		['no request at all', one({ title: z.string() }), null, '请填写请求内容。', 'Please fill in the request.']
	])('that is %s', (_, schema, input, zh, en) => {
		expect(texts(schema, input)).toEqual([[zh], [en]]);
	});
});
