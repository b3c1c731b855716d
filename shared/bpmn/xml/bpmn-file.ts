/** What an event waits for or throws. `ref`: the name of the message, signal, error, escalation or link; empty when it has none. */
export type BpmnEvent = {
	readonly type: string;
	readonly ref: string;
	readonly timer: { readonly kind: 'duration' | 'date' | 'cycle'; readonly text: string } | undefined;
};

export type BpmnLoop =
	| { readonly kind: 'standard'; readonly testBefore: boolean; readonly maximum: number | undefined; readonly condition: string }
	| {
			readonly kind: 'multiple';
			readonly isSequential: boolean;
			readonly cardinality: string;
			readonly completion: string;
			/** Whether each instance, the first or some tell the outside by an event. */
			readonly throwsEvents: boolean;
	  };

/** One flow node of a process, as far as anything is made of it. `type` is the local name of its element. */
export type BpmnNode = {
	readonly id: string;
	readonly type: string;
	readonly name: string;
	readonly documentation: string;
	/** Baton's own data, as JSON. */
	readonly extension: string | undefined;
	/** Of which step this gateway is a part. */
	readonly waysOf: string | undefined;
	readonly defaultFlow: string | undefined;
	readonly events: readonly BpmnEvent[];
	/** All of the events have to happen, not just one. */
	readonly isAllEvents: boolean;
	readonly attachedTo: string | undefined;
	readonly isInterrupting: boolean;
	readonly loop: BpmnLoop | undefined;
	readonly script: string;
	readonly calledElement: string;
	readonly activation: string;
	/** Groups or people that its file names for it. */
	readonly performers: readonly string[];
	readonly scope: BpmnScope | undefined;
	/** What else it says that nothing can be made of. */
	readonly oddities: readonly string[];
};

export type BpmnFlow = {
	readonly id: string;
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly condition: string | undefined;
	readonly extension: string | undefined;
};

/** What is in a process or sub-process that isn't a flow: data, notes, groups. */
export type BpmnAside = { readonly id: string; readonly type: string; readonly name: string };

export type BpmnLane = { readonly name: string; readonly nodeIds: readonly string[] };

export type BpmnScope = {
	readonly nodes: readonly BpmnNode[];
	readonly flows: readonly BpmnFlow[];
	readonly lanes: readonly BpmnLane[];
	readonly asides: readonly BpmnAside[];
};

export type BpmnProcess = BpmnScope & {
	readonly id: string;
	readonly name: string;
	readonly documentation: string;
	readonly isExecutable: boolean;
	readonly extension: string | undefined;
};

/** A BPMN file as plain data. */
export type BpmnFile = {
	readonly processes: readonly BpmnProcess[];
	/** Tasks that call activities may name instead of a process. */
	readonly globalTasks: readonly BpmnNode[];
	/** What stands beside the processes and has no part in any: message flows, choreographies. */
	readonly asides: readonly BpmnAside[];
	/** What the reader could not make sense of, in its words. */
	readonly unreadable: readonly string[];
};
