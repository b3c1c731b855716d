import { describe, expect, it } from 'vitest';
import { matchScope } from './match-scope.ts';
import { isUnlimited, ScenarioScope } from './scenario-scope.ts';

const scope = (limits: Partial<ScenarioScope>) => ScenarioScope.parse(limits);
const vip = { path: '/hq/r-east/h-sh/s-sh-1/', level: 'vip', tags: ['老客户', '企业'], model: 'KFR-35GW' };

describe('matchScope', () => {
	it('takes everybody where nothing limits it', () => {
		expect(matchScope(null, vip)).toEqual({});
		expect(matchScope(scope({}), vip)).toEqual({});
		expect([isUnlimited(null), isUnlimited(scope({})), isUnlimited(scope({ tags: ['企业'] }))]).toEqual([true, true, false]);
	});

	it('says by which member of each list, the nearest unit and the longest product line', () => {
		const limits = scope({ units: ['r-east', 'h-sh'], levels: ['gold', 'vip'], tags: ['企业'], models: ['kfr', 'KFR-35'] });
		expect(matchScope(limits, vip)).toEqual({ unit: 'h-sh', level: 'vip', tag: '企业', model: 'KFR-35' });
	});

	it('counts everything below a unit, and nothing beside it', () => {
		expect(matchScope(scope({ units: ['r-east'] }), vip)).toEqual({ unit: 'r-east' });
		expect(matchScope(scope({ units: ['r-south'] }), vip)).toBeUndefined();
		// An id is whole: `h-s` is no unit above `h-sh`.
		expect(matchScope(scope({ units: ['h-s'] }), vip)).toBeUndefined();
	});

	it('needs every list to be met', () => {
		expect(matchScope(scope({ levels: ['vip'], tags: ['经销商'] }), vip)).toBeUndefined();
		expect(matchScope(scope({ models: ['KFR'] }), { ...vip, model: null })).toBeUndefined();
	});
});
