import { describe, expect, it } from 'vitest';
import { buildDemoCompany } from '#demo/build-demo-company.ts';
import type { PersonView, UnitView } from '#shared/contract/http/organisation.ts';
import { workplaces } from './workplaces.ts';

const company = buildDemoCompany({ seed: 1, date: '2026-11-20', now: Date.parse('2026-11-20T14:20:00+08:00') });
const units: UnitView[] = company.units.map((unit) => ({ ...unit, archivedAt: null }));
const people: PersonView[] = company.people.map(({ id, name, account, superiorId, assignments }) => ({
	id,
	name,
	account,
	superiorId,
	phoneMasked: '',
	active: true,
	lastSeenAt: null,
	assignments: assignments.map(({ roleKey, unitId }) => ({ roleId: roleKey, roleKey, roleNameZh: '', roleNameEn: '', unitId, unitName: '' }))
}));

describe('where a request can be seen through', () => {
	it('is every hub of the demo company, the busiest first', () => {
		const found = workplaces(units, people);
		expect(found).toHaveLength(14);
		expect(found[0]).toMatchObject({ hub: { code: 'SH' }, agent: 'agent.sh', dispatcher: 'dispatch.sh' });
		expect(found.find(({ hub }) => hub.code === 'HZ')).toMatchObject({ dispatcher: 'dispatch.nj' });
	});

	it('is nowhere without a dispatcher, and not at a closed hub', () => {
		const without = people.filter((person) => person.account !== 'dispatch.sh');
		expect(workplaces(units, without).map(({ hub }) => hub.code)).not.toContain('SH');
		const closed = units.map((unit) => (unit.code === 'BJ' ? { ...unit, archivedAt: 1 } : unit));
		expect(workplaces(closed, people).map(({ hub }) => hub.code)).not.toContain('BJ');
	});

	it('passes over people who have left', () => {
		const left = people.map((person) => (person.account === 'agent.sh' ? { ...person, active: false } : person));
		expect(workplaces(units, left)[0]?.agent).not.toBe('agent.sh');
	});
});
