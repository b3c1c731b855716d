import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.ts';

const Body = z.object({ title: z.string().min(2), people: z.array(z.object({ age: z.int() })).default([]) });
const EN = { locale: 'en', at: '' } as const;

describe('parseInput', () => {
	it('gives back what fits, with the contract’s defaults and nothing it doesn’t know', () => {
		expect(parseInput(Body, { title: '漏水', extra: 1 }, EN)).toEqual({ ok: true, value: { title: '漏水', people: [] } });
	});

	it('points at each mistake', () => {
		expect(parseInput(Body, { title: 3, people: [{ age: 1 }, { age: 1.5 }] }, EN)).toEqual({
			ok: false,
			errors: [
				{ pointer: '/title', code: 'invalid_type', detail: '“title” has to be a text.' },
				{ pointer: '/people/1/age', code: 'invalid_type', detail: '“age” of item 2 has to be a whole number.' }
			]
		});
	});

	it.each([
		['', '/title'],
		['/query', '/query/title'],
		['/path', '/path/title']
	] as const)('points into the part "%s" of the request as %s', (at, pointer) => {
		expect(parseInput(Body, {}, { locale: 'en', at })).toMatchObject({ errors: [{ pointer }] });
	});

	it('points at the whole part when it is no object at all', () => {
		expect(parseInput(Body, null, EN)).toMatchObject({ errors: [{ pointer: '' }] });
	});

	it('speaks the reader’s language', () => {
		const detail = (locale: 'en' | 'zh-CN') => {
			const parsed = parseInput(Body, { title: 'a' }, { locale, at: '' });
			return parsed.ok ? '' : parsed.errors[0]?.detail;
		};
		expect([detail('en'), detail('zh-CN')]).toEqual(['“title” takes at least 2 characters.', '“标题”至少要 2 个字。']);
	});

	it('escapes names as RFC 6901 says, and cuts long ones', () => {
		const Named = z.record(z.string(), z.number());
		expect(parseInput(Named, { 'a/b~c': 'x', ['y'.repeat(100)]: 'x' }, EN)).toMatchObject({
			errors: [{ pointer: '/a~1b~0c' }, { pointer: `/${'y'.repeat(60)}` }]
		});
	});

	it('tells no more than twenty mistakes', () => {
		const many = { title: 'ok', people: Array.from({ length: 50 }, () => ({})) };
		const parsed = parseInput(Body, many, EN);
		expect(parsed.ok ? 0 : parsed.errors.length).toBe(20);
	});
});
