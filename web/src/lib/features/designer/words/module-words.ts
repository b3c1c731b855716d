import { m } from '#lib/paraglide/messages.js';
import type { Module } from '#shared/domain/scenario/module.ts';

/** What a module is called, and what a company does with it. */
export const moduleWords: Readonly<Record<Module, { readonly name: () => string; readonly text: () => string }>> = {
	dispatch: { name: m.flow_module_dispatch, text: m.flow_module_dispatch_text },
	'on-site': { name: m.flow_module_on_site, text: m.flow_module_on_site_text },
	parts: { name: m.flow_module_parts, text: m.flow_module_parts_text },
	settlement: { name: m.flow_module_settlement, text: m.flow_module_settlement_text },
	survey: { name: m.flow_module_survey, text: m.flow_module_survey_text },
	approval: { name: m.flow_module_approval, text: m.flow_module_approval_text },
	'self-service': { name: m.flow_module_self_service, text: m.flow_module_self_service_text },
	'customer-groups': { name: m.flow_module_customer_groups, text: m.flow_module_customer_groups_text },
	regions: { name: m.flow_module_regions, text: m.flow_module_regions_text },
	'linked-tickets': { name: m.flow_module_linked_tickets, text: m.flow_module_linked_tickets_text },
	integrations: { name: m.flow_module_integrations, text: m.flow_module_integrations_text }
};
