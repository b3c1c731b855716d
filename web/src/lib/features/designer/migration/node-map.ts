import type { FlowDefinition, FlowNode } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';

/** Old node id → its counterpart in the new drawing; `''` where there is none yet. */
export type NodeMap = Readonly<Record<string, string>>;

const WAITING: readonly FlowNode['kind'][] = ['timer', 'wait-event', 'subprocess', 'parallel', 'inclusive'];

/** The steps of a drawing that a ticket may be at, or in the block of. */
export const placesOf = ({ nodes }: FlowDefinition): readonly FlowNode[] => nodes.filter((node) => isHuman(node) || WAITING.includes(node.kind));

/** Whether one step could take the other's place: people's for people's, anything else for its own kind. */
function isAlike(old: FlowNode, now: FlowNode): boolean {
	if (isHuman(old) || isHuman(now)) return isHuman(old) && isHuman(now);
	const ways = [old, now].map((node) => ('direction' in node ? node.direction : undefined));
	return old.kind === now.kind && ways[0] === ways[1];
}

/** The steps of the new drawing that could take a step's place, in their order. */
export const counterparts = (old: FlowNode, into: FlowDefinition): readonly FlowNode[] => placesOf(into).filter((now) => isAlike(old, now));

/** To begin with: the step with the same id, else the only one of its name that no other step has. */
export function suggestMap(from: FlowDefinition, into: FlowDefinition): NodeMap {
	const taken = new Set(from.nodes.map(({ id }) => id));
	return Object.fromEntries(
		placesOf(from).map((old) => {
			const fitting = counterparts(old, into);
			const same = fitting.find(({ id }) => id === old.id);
			const named = fitting.filter((now) => !taken.has(now.id) && 'label' in now && 'label' in old && now.label?.zh === old.label?.zh);
			return [old.id, same?.id ?? (named.length === 1 ? (named[0]?.id ?? '') : '')];
		})
	);
}

/** What the API is told: the counterparts under another id. */
export const renamedOnly = (map: NodeMap): Record<string, string> =>
	Object.fromEntries(Object.entries(map).filter(([old, now]) => now !== '' && now !== old));
