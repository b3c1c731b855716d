import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillReply } from './fill-reply.ts';
import { openVariables } from './open-variables.ts';
import { unknownVariable } from './unknown-variable.ts';

it('puts in what is known under either language’s name', () => {
	const known = { customer: '王女士', number: 'SH-2611-000123', technician: '曹子轩', time: '今天 18:00' };
	expect(fillReply('{客户}您好，{技师} 师傅将于{ 时间 }前上门（{工单号}）。', known)).toBe(
		'王女士您好，曹子轩 师傅将于今天 18:00前上门（SH-2611-000123）。'
	);
	expect(fillReply('Dear {Customer}, {technician} will come by {time}.', known)).toBe('Dear 王女士, 曹子轩 will come by 今天 18:00.');
});

it('leaves open what isn’t known, and says so', () => {
	const text = fillReply('{客户}您好，{技师} 师傅将与您联系。', { customer: '王女士', technician: null });
	expect(text).toBe('王女士您好，{技师} 师傅将与您联系。');
	expect(openVariables(text)).toEqual(['{技师}']);
});

it('doesn’t take what a value says for a variable', () => {
	expect(fillReply('{客户}您好', { customer: '{技师}', technician: '曹' })).toBe('{技师}您好');
});

it('finds words between braces that are no variable', () => {
	expect(unknownVariable('{客户}您好')).toBeUndefined();
	expect(unknownVariable('{客戶名}您好')).toBe('{客戶名}');
});

it('changes nothing in a text without braces', () => {
	fc.assert(fc.property(fc.string(), (text) => fillReply(text.replaceAll('{', ''), { customer: 'x' }) === text.replaceAll('{', '')));
});
