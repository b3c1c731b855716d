import { m } from '#lib/paraglide/messages.js';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { type Locale, localize } from '#shared/kernel/localized.ts';

/** What a node is called; gateways and ends that were given no name are the end of something to a reader. */
export function nodeName({ nodes }: FlowDefinition, nodeId: string, locale: Locale): string {
	const node = nodes.find(({ id }) => id === nodeId);
	return node !== undefined && 'label' in node && node.label !== undefined ? localize(node.label, locale) : m.ticket_event_end();
}
