import type { ApiResult } from '#lib/api-client.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import { checkDefinition } from '#shared/domain/flow/check/check-definition.ts';
import { type Finding, isPublishable } from '#shared/domain/flow/check/finding.ts';
import type { FlowDefinition, FlowEdge, FlowNode, NodeKind } from '#shared/domain/flow/definition.ts';
import { ticketFactTypes } from '#shared/domain/ticket/ticket-fact-types.ts';
import type { Way } from './dry-run-way.ts';
import { connect, moveEdge, reconnect, removeEdge, updateEdge } from './edit/edit-edges.ts';
import { addBranch, type Inserted, insertAfter, insertOnEdge } from './edit/insert-node.ts';
import { removeNode } from './edit/remove-node.ts';
import { pasteNode, updateNode } from './edit/update-node.ts';
import { layoutOf } from './flow-layout.ts';
import { change, historyOf, redo, undo } from './history.ts';
import { type Direction, walkTo } from './walk-to.ts';
import { edgeWords } from './words/edge-words.ts';

export type Selection = { readonly kind: 'node'; readonly id: string } | { readonly kind: 'edge'; readonly index: number };
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

type Deps = {
	readonly save: (draft: { version: number; definition: FlowDefinition }) => Promise<ApiResult<{ readonly version: number }>>;
	readonly now: () => number;
	/** Runs something later; answers how to take it back. */
	readonly later: (run: () => void, ms: number) => () => void;
};

const SAVE_AFTER_MS = 900;
const CHECK_AFTER_MS = 250;

/** A drawing under somebody's hands: what is selected, what was done, what is wrong with it, and whether it is saved. */
export class DesignerController {
	#history = $state.raw(historyOf<FlowDefinition | undefined>(undefined));
	readonly #empty: FlowDefinition;
	selected = $state.raw<Selection>();
	copied = $state.raw<FlowNode>();
	saving = $state.raw<Saving>('saved');
	problem = $state.raw<Problem>();
	findings = $state.raw<readonly Finding[]>([]);
	/** What a dry run passed. */
	way = $state.raw<Way>();
	version: number;
	readonly #deps: Deps;
	#savedAs: FlowDefinition;
	#cancelSave = () => {};
	#cancelCheck = () => {};

	constructor({ version, definition }: { version: number; definition: FlowDefinition }, deps: Deps) {
		this.#empty = definition;
		this.#savedAs = definition;
		this.version = version;
		this.#deps = deps;
		this.#history = historyOf<FlowDefinition | undefined>(definition);
		this.findings = checkDefinition(definition, ticketFactTypes);
	}

	readonly definition: FlowDefinition = $derived.by(() => this.#history.present ?? this.#empty);
	readonly layout = $derived.by(() => layoutOf(this.definition, (index) => edgeWords(this.definition, index) !== ''));
	readonly mayUndo = $derived.by(() => this.#history.past.length > 0);
	readonly mayRedo = $derived.by(() => this.#history.future.length > 0);
	readonly publishable = $derived.by(() => isPublishable(this.findings));
	readonly selectedNode = $derived.by(() => {
		const { selected } = this;
		return selected?.kind === 'node' ? this.definition.nodes.find(({ id }) => id === selected.id) : undefined;
	});

	/** Another drawing; `name` joins changes that are taken back together. */
	change(definition: FlowDefinition, name = ''): void {
		this.#history = change<FlowDefinition | undefined>(this.#history, definition, { name, at: this.#deps.now() });
		this.#changed();
	}

	undo = (): void => {
		this.#history = undo(this.#history);
		this.#changed();
	};
	redo = (): void => {
		this.#history = redo(this.#history);
		this.#changed();
	};

	select = (selected: Selection | undefined): void => {
		this.selected = selected;
	};
	selectNode = (id: string): void => this.select({ kind: 'node', id });

	insertOnEdge = (index: number, kind: NodeKind): void => this.#inserted(insertOnEdge(this.definition, index, kind));
	insertAfter = (id: string, kind: NodeKind): void => this.#inserted(insertAfter(this.definition, id, kind));
	addBranch = (id: string): void => this.#inserted(addBranch(this.definition, id));
	connect = (from: string, to: string): void => this.change(connect(this.definition, from, to));
	reconnect = (index: number, ends: Pick<FlowEdge, 'from' | 'to'>): void => this.change(reconnect(this.definition, index, ends));
	updateNode = (node: FlowNode, name = ''): void => this.change(updateNode(this.definition, node), name && `${node.id} ${name}`);
	updateEdge = (index: number, edge: FlowEdge, name = ''): void => this.change(updateEdge(this.definition, index, edge), name && `${index} ${name}`);
	moveEdge = (index: number, by: -1 | 1): void => this.change(moveEdge(this.definition, index, by));

	removeEdge = (index: number): void => {
		const from = this.definition.edges[index]?.from;
		this.change(removeEdge(this.definition, index));
		if (from !== undefined && this.selected?.kind === 'edge') this.selectNode(from);
	};

	/** Goes on with what came before, so that one can delete several with one key. */
	removeNode = (id: string): void => {
		const before = this.definition.edges.find(({ to, from }) => to === id && from !== id)?.from;
		const definition = removeNode(this.definition, id);
		if (definition === this.definition) return;
		this.change(definition);
		this.select(before === undefined ? undefined : { kind: 'node', id: before });
	};

	copy = (): void => {
		const node = this.selectedNode;
		if (node !== undefined && node.kind !== 'start') this.copied = node;
	};

	paste = (node = this.copied): void => {
		const after = this.selectedNode?.id ?? this.definition.nodes.find(({ kind }) => kind === 'start')?.id;
		if (node === undefined || after === undefined) return;
		this.#inserted(pasteNode(this.definition, node, after));
	};

	walk = (direction: Direction): string | undefined => {
		const from = this.selectedNode?.id;
		const to = from === undefined ? this.definition.nodes[0]?.id : walkTo(this.definition, this.layout, from, direction);
		if (to !== undefined) this.selectNode(to);
		return to;
	};

	/** Takes over what somebody else saved. */
	load({ version, definition }: { version: number; definition: FlowDefinition }): void {
		this.version = version;
		this.#savedAs = definition;
		this.saving = 'saved';
		this.#history = historyOf<FlowDefinition | undefined>(definition);
		this.select(undefined);
		this.#checkSoon();
	}

	/** Saves what isn't saved yet; false when that didn't work. */
	save = async (): Promise<boolean> => {
		this.#cancelSave();
		if (this.saving === 'conflict') return false;
		const { definition, version } = this;
		if (definition === this.#savedAs) {
			this.saving = 'saved';
			return true;
		}
		this.saving = 'saving';
		const saved = await this.#deps.save({ version, definition });
		this.problem = saved.ok ? undefined : saved.problem;
		if (!saved.ok) {
			this.saving = saved.problem.code === 'scenario.draft-changed' ? 'conflict' : 'failed';
			return false;
		}
		this.version = saved.value.version;
		this.#savedAs = definition;
		if (this.definition === definition) this.saving = 'saved';
		else this.#saveSoon();
		return true;
	};

	stop(): void {
		this.#cancelSave();
		this.#cancelCheck();
	}

	#inserted({ definition, nodeId }: Inserted): void {
		this.change(definition);
		if (nodeId !== '') this.selectNode(nodeId);
	}

	#changed(): void {
		this.way = undefined;
		const { selected } = this;
		const gone =
			selected?.kind === 'node'
				? !this.definition.nodes.some(({ id }) => id === selected.id)
				: selected !== undefined && this.definition.edges[selected.index] === undefined;
		if (gone) this.select(undefined);
		this.#checkSoon();
		if (this.saving !== 'saving' && this.saving !== 'conflict') this.#saveSoon();
	}

	#checkSoon(): void {
		this.#cancelCheck();
		this.#cancelCheck = this.#deps.later(() => {
			this.findings = checkDefinition(this.definition, ticketFactTypes);
		}, CHECK_AFTER_MS);
	}

	#saveSoon(): void {
		this.#cancelSave();
		this.saving = 'waiting';
		this.#cancelSave = this.#deps.later(() => void this.save(), SAVE_AFTER_MS);
	}
}
