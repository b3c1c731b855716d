import { describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/http/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { problemResponse } from './problem-response.ts';

type Rest = Parameters<typeof refuse> extends [string, ...infer Others] ? Others : never;
const answer = (locale: 'zh-CN' | 'en', extra: Parameters<typeof problemResponse>[2], code: string, ...rest: Rest) =>
	problemResponse(refuse(code, ...rest).error, locale, extra);
const read = async (response: Response) => {
	const body: unknown = await response.json();
	expect(Problem.parse(body)).toEqual(body);
	return body;
};

describe('problemResponse', () => {
	it('answers with problem details (RFC 9457) that nobody keeps', async () => {
		const response = answer('en', {}, 'ticket.exists', { number: 'SH-2611-000123' });
		expect([response.status, Object.fromEntries(response.headers)]).toEqual([
			409,
			{ 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'en', 'cache-control': 'no-store' }
		]);
		expect(await read(response)).toEqual({
			type: 'urn:baton:problem:ticket.exists',
			title: 'Already exists',
			status: 409,
			detail: 'Order SH-2611-000123 already exists.',
			code: 'ticket.exists',
			params: { number: 'SH-2611-000123' }
		});
	});

	it('speaks Chinese to who reads Chinese', async () => {
		expect(await read(answer('zh-CN', {}, 'ticket.exists', { number: 'SH-1' }))).toMatchObject({ title: '工单已存在', detail: '工单 SH-1 已存在。' });
	});

	it('names a form’s field by its label in the reader’s language, and points at it', async () => {
		const field = '/answers/score';
		const params = { labelZh: '服务评分', labelEn: 'Rating', max: 5 };
		expect(await read(answer('en', {}, 'form.rating-out-of-range', params, field))).toMatchObject({
			detail: '“Rating” goes from 1 to 5.',
			errors: [{ pointer: field, code: 'form.rating-out-of-range', detail: '“Rating” goes from 1 to 5.' }]
		});
		expect(await read(answer('zh-CN', {}, 'form.rating-out-of-range', params, field))).toMatchObject({ detail: '“服务评分”请选择 1–5 分。' });
	});

	it('lists what is allowed', async () => {
		const params = { outcome: 'maybe', allowed: ['a', 'r'], allowedZh: ['通过', '返工'], allowedEn: ['Accept', 'Rework'] };
		expect(await read(answer('en', {}, 'flow.no-such-outcome', params))).toMatchObject({
			detail: 'There is no such choice; take one of these: Accept, Rework.',
			params
		});
		expect(await read(answer('zh-CN', {}, 'flow.no-such-outcome', params))).toMatchObject({ detail: '没有这个选项，请从这些里选择：通过、返工。' });
	});

	it('says codes of ours in words, and leaves them to programs as they are', async () => {
		expect(await read(answer('zh-CN', {}, 'access.denied', { permission: 'org.edit' }))).toMatchObject({
			detail: '您没有“管理组织架构”的权限，请联系管理员。',
			params: { permission: 'org.edit' }
		});
		expect(await read(answer('zh-CN', {}, 'unit.wrong-parent', { kind: 'hub' }))).toMatchObject({
			detail: '服务中枢不能建在这个上级之下，请换一个上级。'
		});
		expect(await read(answer('zh-CN', {}, 'flow.not-running', { status: 'canceled' }))).toMatchObject({ detail: '工单已取消，不能再操作。' });
		expect(await read(answer('en', {}, 'flow.not-running', { status: 'canceled' }))).toMatchObject({
			detail: 'The order is cancelled; nothing more can be done with it.'
		});
	});

	it('prefers the mistakes it is given to the field of the refusal', async () => {
		const errors = [{ pointer: '/title', code: 'too_small', detail: 'Too small' }];
		expect(await read(answer('en', { errors }, 'request.invalid', { count: 1 }, '/elsewhere'))).toMatchObject({ errors });
	});

	it.each([
		['access.wait', { seconds: 30 }, '30', 30],
		['ticket.urged-recently', { minutes: 7 }, '420', 420]
	])('says for %s how long to wait', async (code, params, header, retryAfterSeconds) => {
		const response = answer('en', {}, code, params);
		expect([response.status, response.headers.get('retry-after')]).toEqual([429, header]);
		expect(await read(response)).toMatchObject({ retryAfterSeconds });
	});

	it('shows the current state to a command that came too late', async () => {
		expect(await read(answer('en', { current: { version: 4 } }, 'ticket.stale', { expected: 3, actual: 4 }))).toMatchObject({
			current: { version: 4 }
		});
	});

	it('writes a parameter as it is, whatever it holds', async () => {
		expect(await read(answer('en', {}, 'ticket.exists', { number: '$& {number} <b>' }))).toMatchObject({
			detail: 'Order $& {number} <b> already exists.'
		});
	});

	it('takes a code without a text for a bug', () => {
		expect(() => answer('en', {}, 'nobody.wrote-this')).toThrow('no text for refusal nobody.wrote-this');
	});
});
