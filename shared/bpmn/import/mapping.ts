import type { BpmnFlow, BpmnNode, BpmnScope } from '../xml/bpmn-file.ts';
import type { FlowDraft } from './flow-draft.ts';
import type { ScopeFrame } from './scope-frame.ts';

export type ImportOptions = {
	/** Which process of the file; left out: the first that is executable, or the first. */
	readonly process?: string;
	/** How long a minute of the flow is in the file: a rehearsal with short timers lets it stand for a second. */
	readonly secondsPerMinute?: number;
	/** Numbers that are known when it is imported, for how often something is repeated. */
	readonly known?: Readonly<Record<string, number>>;
};

/** What was made of an element: where ways lead in and where they lead out; no `exit` where nothing leads on. */
export type Piece = { readonly entry: string; readonly exit: string | undefined };

/** One import under way. */
export type Mapping = {
	readonly draft: FlowDraft;
	readonly options: ImportOptions;
	/** The elements that call activities may name. */
	readonly globalTasks: readonly BpmnNode[];
	/** Maps what is inside a sub-process; `from` is where its starts are reached from. */
	readonly mapScope: (mapping: Mapping, scope: BpmnScope, frame: ScopeFrame, from: string) => void;
};

/** A process or sub-process with its ways looked up, while its elements are mapped. */
export type ScopeView = {
	readonly scope: BpmnScope;
	readonly frame: ScopeFrame;
	readonly pieces: Map<string, Piece>;
	readonly node: (id: string) => BpmnNode | undefined;
	readonly outOf: (id: string) => readonly BpmnFlow[];
	readonly into: (id: string) => readonly BpmnFlow[];
	readonly borderOf: (id: string) => readonly BpmnNode[];
	/** Flows that other nodes stand for, so that no edge is made of them. */
	readonly settled: Set<string>;
};

/** The role of the lane in which an element lies. */
export const roleOf = ({ scope, frame }: ScopeView, { id }: BpmnNode): string | undefined =>
	scope.lanes.find(({ nodeIds, name }) => name !== '' && nodeIds.includes(id))?.name ?? frame.role;
