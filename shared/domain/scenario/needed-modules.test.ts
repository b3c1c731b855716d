import { describe, expect, it } from 'vitest';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { neededModules } from './needed-modules.ts';
import { ScenarioScope } from './scenario-scope.ts';

const nothing = { when: null, scope: null, named: [] };
const small = aDefinition();

describe('neededModules', () => {
	it('are those of its steps', () => {
		expect(neededModules({ ...nothing, definition: small })).toEqual([]);
		expect(neededModules({ ...nothing, definition: fieldService })).toEqual(['dispatch', 'on-site', 'settlement', 'survey', 'self-service']);
		const all = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'parts', kind: 'parts' },
				{ id: 'money', kind: 'settlement' },
				{ id: 'agree', kind: 'approve', assignee: { by: 'permission', permission: 'ticket.handle' } },
				{ id: 'accept', kind: 'approve' },
				{ id: 'other', kind: 'subprocess' },
				{ id: 'hook', kind: 'action', action: { do: 'webhook', endpoint: 'erp' } },
				{ id: 'tag', kind: 'action' },
				{ id: 'end', kind: 'end' }
			]
		});
		expect(neededModules({ ...nothing, definition: all })).toEqual([
			'parts',
			'settlement',
			'approval',
			'self-service',
			'customer-groups',
			'linked-tickets',
			'integrations'
		]);
	});

	it('are those that its conditions ask, its scope limits by, and it names', () => {
		const when = { any: [{ fact: 'customer.level', operator: 'eq' as const, value: 'vip' }] };
		expect(neededModules({ ...nothing, definition: small, when })).toEqual(['customer-groups']);
		expect(neededModules({ ...nothing, definition: small, scope: ScenarioScope.parse({ units: ['r-east'] }) })).toEqual(['regions']);
		expect(neededModules({ ...nothing, definition: small, scope: ScenarioScope.parse({ models: ['KFR'] }), named: ['parts'] })).toEqual(['parts']);
	});
});
