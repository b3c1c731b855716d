import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { Form } from '#shared/domain/form/form.ts';
import { localize } from '#shared/kernel/localized.ts';
import { KIND_NAMES } from '../kind-names.ts';

const ALWAYS_THERE: Readonly<Record<string, () => string>> = {
	'ticket.title': m.flow_fact_ticket_title,
	'ticket.description': m.flow_fact_ticket_description,
	'ticket.urgent': m.flow_fact_ticket_urgent,
	'ticket.priority': m.flow_fact_ticket_priority,
	'ticket.channel': m.flow_fact_ticket_channel,
	'ticket.place': m.flow_fact_ticket_place,
	'ticket.photos': m.flow_fact_ticket_photos,
	'customer.level': m.flow_fact_customer_level,
	'customer.tags': m.flow_fact_customer_tags,
	'customer.adcode': m.flow_fact_customer_adcode,
	'equipment.model': m.flow_fact_equipment_model,
	'store.id': m.flow_fact_store_id
};

const CHANNELS: Readonly<Record<string, () => string>> = {
	workbench: m.flow_channel_workbench,
	customer: m.flow_channel_customer,
	qr: m.flow_channel_qr,
	api: m.flow_channel_api
};

/** A flow's nodes as words are made about them; a list of scenarios has none. */
export type Nodes = Pick<FlowDefinition, 'nodes'> & { /** The form whose own fields are spoken of. */ readonly form?: Form };

/** What people call a node: its name, or that of its kind. */
export function nodeWords({ nodes }: Nodes, id: string): string {
	const node = nodes.find((candidate) => candidate.id === id);
	if (node === undefined) return id;
	return localize('label' in node && node.label ? node.label : KIND_NAMES[node.kind], getLocale());
}

const fieldOf = ({ nodes }: Nodes, nodeId: string, key: string) => {
	const node = nodes.find(({ id }) => id === nodeId);
	return node !== undefined && isHuman(node) ? node.form.fields.find((field) => field.key === key) : undefined;
};

/** A form's field as its reader calls it. */
export function fieldWords(flow: Nodes, nodeId: string, key: string): string {
	const field = fieldOf(flow, nodeId, key);
	return field === undefined ? key : localize(field.label, getLocale());
}

/** A fact as its reader calls it. */
export function factWords(flow: Nodes, fact: string): string {
	const [room, nodeId = '', ...rest] = fact.split('.');
	if (room === 'form') return m.flow_fact_form({ node: nodeWords(flow, nodeId), field: fieldWords(flow, nodeId, rest.join('.')) });
	if (room === 'field') {
		const own = flow.form?.fields.find(({ key }) => key === nodeId);
		return own === undefined ? nodeId : localize(own.label, getLocale());
	}
	if (room === 'node') return m.flow_fact_outcome({ node: nodeWords(flow, nodeId) });
	return ALWAYS_THERE[fact]?.() ?? fact;
}

/** A value of a fact as its reader calls it: the label of a choice or an outcome instead of its key. */
export function valueWords(flow: Nodes, fact: string, value: string | number | boolean): string {
	const [room, nodeId = '', ...rest] = fact.split('.');
	const node = flow.nodes.find(({ id }) => id === nodeId);
	const locale = getLocale();
	if (room === 'node' && node !== undefined) {
		const known = isHuman(node) ? node.outcomes : node.kind === 'wait-event' ? node.events : [];
		const label = known.find(({ key }) => key === value)?.label;
		if (label !== undefined) return localize(label, locale);
	}
	const field =
		room === 'form' ? fieldOf(flow, nodeId, rest.join('.')) : room === 'field' ? flow.form?.fields.find(({ key }) => key === nodeId) : undefined;
	const choices = field === undefined ? [] : 'choices' in field ? field.choices : 'items' in field ? field.items : [];
	const label = choices.find((choice) => choice.value === value)?.label;
	if (label !== undefined) return localize(label, locale);
	return fact === 'ticket.channel' ? (CHANNELS[String(value)]?.() ?? String(value)) : String(value);
}
