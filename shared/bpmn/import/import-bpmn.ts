import type { Condition } from '#shared/domain/condition/condition.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { BpmnFile, BpmnProcess, BpmnScope } from '../xml/bpmn-file.ts';
import { readBpmn } from '../xml/read-bpmn.ts';
import { finishDraft } from './finish-draft.ts';
import { FlowDraft } from './flow-draft.ts';
import type { ImportFinding } from './import-finding.ts';
import { labelOf } from './label-of.ts';
import { addStart, mapScope } from './map-scope.ts';
import type { ImportOptions, Mapping } from './mapping.ts';
import { nodeIdFrom } from './node-id-from.ts';
import type { Origin } from './origin.ts';
import { ownDefinition } from './own-data.ts';

export type ImportedFlow = {
	readonly definition: FlowDefinition;
	/** All that isn't in the definition as it was drawn. */
	readonly findings: readonly ImportFinding[];
	/** What each node was made of. */
	readonly origins: Readonly<Record<string, Origin>>;
};

const MOST_NODES = 200;
const MOST_EDGES = 600;
/** Elements of which a flow could still be made; some of them leave no node. */
const MOST_ELEMENTS = 400;

/**
 * A flow from a BPMN 2.0 file (OMG formal/2013-12-09). What Baton can't say is listed, never dropped; a definition that needs mending is
 * still answered, for a person to mend. Refusals: those of `readBpmn`, `bpmn.no-such-process`, `bpmn.too-many-steps`.
 */
export async function importBpmn(xml: string, options: ImportOptions = {}): Promise<Result<ImportedFlow>> {
	const file = await readBpmn(xml);
	return file.ok ? importProcess(file.value, options) : file;
}

/** A flow from one process of a file that was read. */
export function importProcess(file: BpmnFile, options: ImportOptions = {}): Result<ImportedFlow> {
	const { processes } = file;
	const drawn =
		options.process === undefined
			? (processes.find(({ isExecutable }) => isExecutable) ?? processes[0])
			: processes.find(({ id }) => id === options.process);
	if (drawn === undefined) return refuse('bpmn.no-such-process', { process: options.process ?? '', known: processes.map(({ id }) => id) });
	const count = elementsIn(drawn);
	if (count > MOST_ELEMENTS) return refuse('bpmn.too-many-steps', { most: MOST_NODES, found: count });
	const draft = new FlowDraft(idsIn(drawn));
	const mapping: Mapping = { draft, options, globalTasks: file.globalTasks, mapScope };
	const frame = { outer: undefined, finish: undefined, terminate: undefined, catches: [], role: undefined };
	const hasStart = drawn.nodes.some(({ type }) => type === 'startEvent');
	mapScope(mapping, drawn, frame, hasStart ? undefined : addStart(mapping));
	listOthers(draft, file, drawn);
	if (draft.isFull()) return refuse('bpmn.too-many-steps', { most: MOST_NODES, found: draft.nodes.length });
	const { nodes, edges } = finishDraft(draft);
	if (nodes.length > MOST_NODES || edges.length > MOST_EDGES)
		return refuse('bpmn.too-many-steps', { most: MOST_NODES, found: Math.max(nodes.length, Math.ceil(edges.length / 3)) });
	listVariables(
		draft,
		drawn,
		edges.flatMap(({ when }) => (when === undefined ? [] : factsIn(when)))
	);
	const own = ownDefinition(drawn.extension, drawn.name);
	const made = { v: 1 as const, id: definitionId(drawn), revision: 1, name: labelOf(drawn.name || drawn.id), ...own, nodes, edges };
	const definition = FlowDefinition.safeParse(made);
	// Fewer than two nodes, or none connected: a picture, not a process.
	if (!definition.success && (nodes.length < 2 || edges.length < 1)) return refuse('bpmn.no-process');
	assert(definition.success, `an imported flow is well formed: ${definition.error?.message ?? ''}`);
	const kept = new Set(nodes.map(({ id }) => id));
	const origins = Object.fromEntries(Object.entries(draft.origins).filter(([id]) => kept.has(id)));
	return ok({ definition: definition.data, findings: draft.findings, origins });
}

const elementsIn = (scope: BpmnScope): number =>
	scope.nodes.reduce((sum, node) => sum + 1 + (node.scope === undefined ? 0 : elementsIn(node.scope)), 0);

const idsIn = (scope: BpmnScope): string[] => scope.nodes.flatMap(({ id, scope: inner }) => [id, ...(inner === undefined ? [] : idsIn(inner))]);

const definitionId = ({ id }: BpmnProcess): string => nodeIdFrom(id.replace(/^Process_/, ''));

function listOthers(draft: FlowDraft, { processes, asides, unreadable }: BpmnFile, drawn: BpmnProcess): void {
	for (const { id, name, nodes } of processes)
		if (id !== drawn.id) draft.note('other-process', { id, type: 'process', name }, { steps: nodes.length });
	for (const aside of asides) draft.lost('beside', aside);
	for (const text of unreadable) {
		const nowhere = { id: '', type: '', name: '' };
		// What should have been there and isn't is told where it was wanted.
		if (text.startsWith('unresolved reference')) draft.note('unresolved', nowhere, { text });
		else draft.lost('unreadable', nowhere, { text });
	}
	if (drawn.documentation !== '')
		draft.note('documentation', { id: drawn.id, type: 'process', name: drawn.name }, { text: drawn.documentation.slice(0, 500) });
}

/** Variables that the process had elsewhere: here they have to be fields of forms, or facts of the ticket. */
function listVariables(draft: FlowDraft, { id, name }: BpmnProcess, facts: readonly string[]): void {
	const foreign = new Set(facts.filter((fact) => fact.startsWith('process.')));
	for (const fact of foreign) draft.note('variable', { id, type: 'process', name }, { variable: fact.slice('process.'.length), fact });
}

function factsIn(condition: Condition): string[] {
	if ('operator' in condition) return [condition.fact];
	const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : condition.none;
	return members.flatMap(factsIn);
}
