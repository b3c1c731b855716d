import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { noHalfWidthPunctuation } from './no-half-width-punctuation.ts';

const inMessage = (text: string): readonly string[] =>
	placesFound(noHalfWidthPunctuation, { 'web/messages/desk/zh-CN.json': JSON.stringify({ desk_a: text }, null, '\t') });

it.each(['你好,世界', '备注: 无', '确定吗?', '工单(紧急)', '已选 {count},共 {total} 单', '{name}: 已派单', '已完成;待结算'])(
	'finds it in %s',
	(text) => {
		expect(inMessage(text)).toEqual(['web/messages/desk/zh-CN.json:2']);
	}
);

it.each(['你好，世界', '耗时 {h}:{m}', 'SLA (P90)', '版本 1.2, build 3', '{a}, {b}', '工单（紧急）', 'Hello, world', '时间 10:30 到达'])(
	'leaves %s alone',
	(text) => {
		expect(inMessage(text)).toEqual([]);
	}
);

it('looks at Chinese in code that speaks', () => {
	expect(placesFound(noHalfWidthPunctuation, { 'shared/domain/a.ts': "\nconst text = '已派单,请等待';", 'worker/b.ts': '// 中,文' })).toEqual([
		'shared/domain/a.ts:2'
	]);
});
