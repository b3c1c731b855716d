import { expect, it } from 'vitest';
import { troubleWords } from './trouble-words.ts';

const refused = JSON.stringify({ code: 'flow.no-such-scenario', params: { scenario: 'body-paint' } });

it('says in the reader’s language why a delivery was refused', () => {
	expect(troubleWords(refused, 'zh-CN')).toBe('流程要生成子工单，但业务场景“body-paint”不存在或还没有发布；请发布后重试这次投递。');
	expect(troubleWords(refused, 'en')).toContain('“body-paint” doesn’t exist');
});

it('shows everything else as it is', () => {
	const others = ['network connection lost', refused.slice(0, 30), JSON.stringify({ code: 'of.another-version', params: {} })];
	expect(others.map((text) => troubleWords(text, 'en'))).toEqual(others);
});
