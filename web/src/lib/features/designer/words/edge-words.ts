import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { localize } from '#shared/kernel/localized.ts';
import { conditionWords } from './condition-words.ts';

/** What an arrow says: its own words, or its outcome and condition; "otherwise" where others of its node ask for something; nothing for a plain one. */
export function edgeWords(flow: FlowDefinition, index: number): string {
	const edge = flow.edges[index];
	if (edge === undefined) return '';
	if (edge.label) return localize(edge.label, getLocale());
	const parts = [
		...(edge.outcome === undefined ? [] : [outcomeWords(flow, edge.from, edge.outcome)]),
		...(edge.when === undefined ? [] : [conditionWords(flow, edge.when)])
	];
	if (parts.length > 0) return parts.join(' · ');
	const asks = flow.edges.some((other) => other.from === edge.from && (other.outcome !== undefined || other.when !== undefined));
	return asks ? m.flow_edge_otherwise() : '';
}

/** An outcome of a node by its label. */
export function outcomeWords(flow: Pick<FlowDefinition, 'nodes'>, nodeId: string, outcome: string): string {
	const node = flow.nodes.find(({ id }) => id === nodeId);
	const known = node === undefined ? [] : isHuman(node) ? node.outcomes : node.kind === 'wait-event' ? node.events : [];
	const label = known.find(({ key }) => key === outcome)?.label;
	if (label !== undefined) return localize(label, getLocale());
	return node?.kind === 'wait-event' && outcome === 'timeout' ? m.flow_timeout() : outcome;
}
