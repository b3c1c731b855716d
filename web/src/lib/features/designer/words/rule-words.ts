import { permissionWords } from '#lib/marks/permission-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AssigneeRule } from '#shared/domain/flow/assignee-rule.ts';
import { type Nodes, nodeWords } from './fact-words.ts';

/** Who gets the work, in few words. */
export function ruleWords(flow: Nodes, rule: AssigneeRule, roleName: (key: string) => string = (key) => key): string {
	switch (rule.by) {
		case 'permission':
			return m.flow_rule_permission({ permission: permissionWords[rule.permission]() });
		case 'dispatched':
			return m.flow_rule_dispatched();
		case 'customer':
			return m.flow_rule_customer();
		case 'people':
			return m.flow_rule_people({ count: rule.ids.length });
		case 'role':
			return m.flow_rule_role({ role: roleName(rule.role) });
		case 'superior':
			return rule.of === 'initiator' ? m.flow_rule_superior_initiator() : m.flow_rule_superior_previous();
		case 'field':
			return m.flow_rule_field();
		case 'previous':
			return rule.nodeId === undefined ? m.flow_rule_previous() : m.flow_rule_previous_of({ node: nodeWords(flow, rule.nodeId) });
		case 'initiator':
			return m.flow_rule_initiator();
		case 'on-call':
			return m.flow_rule_on_call({ roster: rule.roster });
	}
}
