import { expect, it } from 'vitest';
import { pageInItsLanguage } from './page-in-its-language.ts';

const MAP = '\t\t<script type="importmap" nonce="n">{ "imports": {} }</script>\n';
const page = (links: string, body = ''): string => `<head>\n${MAP}${links}</head>${body}`;
const link = (locale: string): string => `<link href="./_app/immutable/words/${locale}/x.js" rel="modulepreload">`;

it('leaves a page in the base language as the bundle has it, without an import map', () => {
	expect(pageInItsLanguage(page(link('zh-CN')), 'zh-CN')).toBe(`<head>\n${link('zh-CN')}</head>`);
});

it('leads an English page to the English messages, also those it loads later', () => {
	const map = '{"imports":{"/_app/immutable/words/zh-CN/":"/_app/immutable/words/en/"}}';
	expect(pageInItsLanguage(page(link('zh-CN')), 'en')).toBe(page(link('en')).replace('{ "imports": {} }', map));
});

it('gives a page without scripts no import map', () => {
	expect(pageInItsLanguage(page(''), 'en')).toBe('<head>\n</head>');
});

it('leaves what people wrote alone', () => {
	const said = '<p>/_app/immutable/words/zh-CN/x.js</p>';
	expect(pageInItsLanguage(page(link('zh-CN'), said), 'en')).toContain(said);
});
