import { m } from '#lib/paraglide/messages.js';
import type { FlowNode } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { factWords, type Nodes } from './fact-words.ts';
import { ruleWords } from './rule-words.ts';
import { spanWords } from './span-words.ts';

/** The two lines below a node's name on the canvas; none for gateways. */
export function nodeLines(flow: Nodes, node: FlowNode, roleName?: (key: string) => string): readonly string[] {
	if (isHuman(node)) {
		const limit = node.limitMinutes === null ? m.flow_node_no_limit() : m.flow_node_limit({ time: spanWords(node.limitMinutes) });
		const fields = node.form.fields.length === 0 ? m.flow_node_no_form() : m.flow_node_fields({ count: node.form.fields.length });
		return [ruleWords(flow, node.assignee, roleName), `${limit} · ${fields}`];
	}
	switch (node.kind) {
		case 'cc':
			return [ruleWords(flow, node.recipients, roleName)];
		case 'timer':
			return [
				'minutes' in node.until
					? m.flow_wait_minutes({ time: spanWords(node.until.minutes) })
					: m.flow_wait_until({ fact: factWords(flow, node.until.fact) })
			];
		case 'wait-event':
			return [node.events.map(({ event }) => eventWords[event]()).join(m.flow_list_comma())];
		case 'action':
			return [actionWords[node.action.do]()];
		case 'subprocess':
			return [node.flow];
		default:
			return [];
	}
}

export const eventWords = {
	'customer-reply': m.flow_event_customer_reply,
	payment: m.flow_event_payment,
	'part-arrived': m.flow_event_part_arrived,
	signal: m.flow_event_signal
};

export const actionWords = {
	webhook: m.flow_action_webhook,
	'set-field': m.flow_action_set_field,
	tag: m.flow_action_tag,
	'spawn-ticket': m.flow_action_spawn_ticket
};
