import type { FlowEdge } from '#shared/domain/flow/definition.ts';
import { printCondition } from './expression/print-condition.ts';

/** The condition under which an edge is taken, as other engines spell it; undefined for one that is always taken. */
export function printWay({ outcome, when }: Pick<FlowEdge, 'outcome' | 'when'>, from: string): string | undefined {
	const parts = [
		...(outcome === undefined ? [] : [`node.${from}.outcome == ${JSON.stringify(outcome)}`]),
		...(when === undefined ? [] : [printCondition(when)])
	];
	return parts.length === 0 ? undefined : `\${${parts.join(' && ')}}`;
}
