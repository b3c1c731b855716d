import { expect, it } from 'vitest';
import { AUDIT_ACTIONS, AUDIT_KINDS } from '#shared/domain/audit/audit-action.ts';
import { actionWords, kindWords } from './action-words.ts';
import { detailLines } from './detail-lines.ts';

const lines = (detail: Record<string, unknown>) => detailLines(detail, { showTime: (at) => `T${at}` }).map(({ name, value }) => `${name}: ${value}`);

it('has words for every action and every kind, and leaves out no action it has none for', () => {
	for (const action of AUDIT_ACTIONS) expect(actionWords(action)).not.toBe(action);
	for (const kind of AUDIT_KINDS) expect(kindWords[kind]()).not.toBe('');
	expect(actionWords('future.thing')).toBe('future.thing');
});

it('tells what a field was and became, and of a new thing only what it is', () => {
	expect(lines({ name: { before: '甲', after: '乙' }, tier: { before: null, after: 2 } })).toEqual(['名称: 甲 → 乙', '城市档位: 2']);
	expect(lines({ store: { before: '浦东店', after: null } })).toEqual(['门店: 浦东店 → 无']);
});

it('says yes and no, permissions, times and lists in words', () => {
	expect(lines({ archived: { before: false, after: true }, expiresAt: 5, permissions: ['ticket.view', 'audit.view'] })).toEqual([
		'已停用: 否 → 是',
		'有效期至: T5',
		`权限: ${['查看工单', '查看审计日志'].join('、')}`
	]);
});

it('shows by its own name what it has no word for', () => {
	expect(lines({ colour: { deep: 1 } })).toEqual(['colour: {"deep":1}']);
});
