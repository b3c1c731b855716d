import { expect, it } from 'vitest';
import type { Rule } from '../rule.ts';
import { completeMessages } from './complete-messages.ts';

const messagesOf = (rule: Rule, zh: object, en: object | undefined): readonly string[] =>
	rule([
		{ path: 'web/messages/desk/zh-CN.json', text: JSON.stringify(zh) },
		{ path: 'web/messages/shell/en.json', text: '{}' },
		{ path: 'web/messages/shell/zh-CN.json', text: '{}' },
		...(en ? [{ path: 'web/messages/desk/en.json', text: JSON.stringify(en) }] : [])
	]).map(({ path, message }) => `${path.slice('web/messages/desk/'.length)}: ${message}`);

it('finds a message without a translation', () => {
	expect(messagesOf(completeMessages, { desk_new: '新建', desk_only: '仅' }, { desk_new: 'New' })).toEqual(['en.json: "desk_only" is missing']);
});

it('finds a language without a file', () => {
	expect(messagesOf(completeMessages, { desk_new: '新建' }, undefined)).toEqual(['zh-CN.json: there is no en.json beside it']);
});

it('finds an empty message and a key that belongs elsewhere', () => {
	expect(messagesOf(completeMessages, { ticket_new: ' ' }, { ticket_new: 'New' })).toEqual([
		'zh-CN.json: "ticket_new" should be snake_case and begin with desk_',
		'zh-CN.json: "ticket_new" is empty',
		'en.json: "ticket_new" should be snake_case and begin with desk_'
	]);
});

it('finds languages that take different inputs', () => {
	expect(messagesOf(completeMessages, { desk_count: '共 {count} 单' }, { desk_count: '{total} tickets' })).toEqual([
		'en.json: "desk_count" takes other inputs than in another language',
		'zh-CN.json: "desk_count" takes other inputs than in another language'
	]);
});

it('is content with the same keys and inputs, in whatever order', () => {
	const zh = { desk_a: '{x} 于 {y}', desk_b: [{ match: { 'n=other': '{n} 单' } }] };
	const en = { desk_b: [{ match: { 'n=one': 'One', 'n=other': '{n} tickets' } }], desk_a: '{y}: {x}' };
	expect(messagesOf(completeMessages, zh, en)).toEqual([]);
});
