import { m } from '#lib/paraglide/messages.js';
import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { factWords, type Nodes } from '../words/fact-words.ts';

export type FactOption = { readonly value: string; readonly label: string; readonly group: string };

/** The facts that may be asked about, by where they come from. One that is asked about stays, even where it doesn't exist any more. */
export function factOptions(flow: Nodes, types: FactTypes, chosen: string): FactOption[] {
	const facts = Object.hasOwn(types, chosen) ? Object.keys(types) : [chosen, ...Object.keys(types)];
	const groupOf = (fact: string) =>
		fact.startsWith('field.')
			? m.flow_fact_group_own()
			: fact.startsWith('form.')
				? m.flow_fact_group_forms()
				: fact.startsWith('node.')
					? m.flow_fact_group_outcomes()
					: m.flow_fact_group_ticket();
	return facts.map((fact) => ({ value: fact, label: factWords(flow, fact), group: groupOf(fact) }));
}
