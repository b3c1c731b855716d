import type { FlowEdge, FlowNode } from '#shared/domain/flow/definition.ts';
import type { FindingCode } from '../finding-texts.ts';
import type { BpmnAside } from '../xml/bpmn-file.ts';
import type { ImportFinding } from './import-finding.ts';
import { nodeIdFrom } from './node-id-from.ts';
import type { Origin } from './origin.ts';

type Way = { readonly outcome?: string; readonly when?: FlowEdge['when']; readonly label?: FlowEdge['label'] };
/** The last part of a finding's code. */
type Code = FindingCode extends `bpmn.import.${infer Name}` ? Name : never;
type Place = Pick<BpmnAside, 'id' | 'type' | 'name'>;

/** A flow has two hundred nodes; its draft has room for what will be gone when it is done. */
const MOST_DRAFTED = 3_000;

/**
 * A flow while it is made of a BPMN file. Besides its nodes it has passes: places that one thing leads to and another leads on from, which
 * are gone when it is done (`finishDraft`).
 */
export class FlowDraft {
	readonly nodes: FlowNode[] = [];
	readonly edges: FlowEdge[] = [];
	readonly passes = new Set<string>();
	/** Inclusive joins that are only there in case several threads arrive. */
	readonly gathers = new Set<string>();
	readonly findings: ImportFinding[] = [];
	readonly origins: Record<string, Origin> = {};
	readonly #taken: Set<string>;
	readonly #reserved: Set<string>;

	/** Ids of elements that are fit for nodes are kept for them. */
	constructor(elementIds: readonly string[]) {
		this.#reserved = new Set(elementIds.filter((id) => nodeIdFrom(id) === id));
		this.#taken = new Set();
	}

	/** Copies of copies grow without end: nothing more is added then, and the import is refused. */
	isFull(): boolean {
		return this.nodes.length > MOST_DRAFTED;
	}

	/** An id that no node has yet, as near to the wanted one as can be. */
	idFor(wanted: string): string {
		const isOwn = this.#reserved.has(wanted);
		const base = nodeIdFrom(wanted);
		for (let count = 1; ; count += 1) {
			const suffix = count === 1 ? '' : `-${count}`;
			const id = `${base.slice(0, 40 - suffix.length)}${suffix}`;
			if (this.#taken.has(id) || (this.#reserved.has(id) && !(isOwn && count === 1))) continue;
			this.#taken.add(id);
			return id;
		}
	}

	add(node: FlowNode, origin?: Origin): string {
		this.nodes.push(node);
		if (origin !== undefined) this.origins[node.id] = origin;
		return node.id;
	}

	pass(wanted: string): string {
		const id = this.idFor(wanted);
		this.passes.add(id);
		return this.add({ id, kind: 'route' });
	}

	split(kind: 'parallel' | 'inclusive' | 'exclusive', wanted: string): string {
		const id = this.idFor(wanted);
		if (kind === 'exclusive') return this.add({ id, kind });
		return this.add(kind === 'parallel' ? { id, kind, direction: 'split', rest: 'absorb' } : { id, kind, direction: 'split' });
	}

	join(kind: 'parallel' | 'inclusive', wanted: string): string {
		const id = this.idFor(wanted);
		return this.add(kind === 'parallel' ? { id, kind, direction: 'join', rest: 'absorb' } : { id, kind, direction: 'join' });
	}

	/** Where the threads of a block come together, however many there turn out to be. */
	gather(wanted: string): string {
		const id = this.join('inclusive', wanted);
		this.gathers.add(id);
		return id;
	}

	end(wanted: string, terminate = false): string {
		return this.add({ id: this.idFor(wanted), kind: 'end', terminate });
	}

	link(from: string, to: string, way: Way = {}): void {
		this.edges.push({ from, to, ...way });
	}

	/** Something that would run otherwise than it was drawn. */
	lost(code: Code, { id, type, name }: Place, params: ImportFinding['params'] = {}): void {
		this.findings.push({ code: `bpmn.import.${code}` as const, elementId: id, elementType: type, name, params });
	}

	/** Something to fill in, or that was not needed. */
	note(code: Code, { id, type, name }: Place, params: ImportFinding['params'] = {}): void {
		this.findings.push({ code: `bpmn.import.${code}` as const, severity: 'warning', elementId: id, elementType: type, name, params });
	}
}
