import { expect, it } from 'vitest';
import { findReplies } from './find-replies.ts';

const reply = (id: string, nameZh: string, textZh: string) => ({ id, nameZh, nameEn: id, textZh, textEn: '' });
const replies = [reply('urge', '催办安抚', '让您久等了'), reply('late', '师傅耽搁', '催办已收到')];

it('finds by name before it finds by text, in either language', () => {
	const ids = (query: string) => findReplies(replies, query).map(({ id }) => id);
	expect([ids(''), ids('催办'), ids('久等'), ids('LATE'), ids('没有')]).toEqual([['urge', 'late'], ['urge', 'late'], ['urge'], ['late'], []]);
});
