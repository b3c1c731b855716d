import type { BpmnModdle, Written } from 'bpmn-moddle';
import type { FlowDefinition, FlowEdge, FlowNode } from '#shared/domain/flow/definition.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { elementOf } from '../element-of.ts';
import { printWay } from '../print-way.ts';
import { openModdle } from '../xml/open-moddle.ts';
import { drawFlow } from './draw-flow.ts';
import { eventsOf } from './events-of.ts';
import { loopOf } from './loop-of.ts';
import { type FlowPlan, planFlow } from './plan-flow.ts';

/**
 * A flow as BPMN 2.0 XML with a picture of it. What BPMN has words for is said in them, so that other tools show it and other engines run
 * it; all of it is inside as Baton's own data, so that `importBpmn` answers the same definition. Names are in one language. Refusals:
 * `bpmn.unfinished` for a drawing with arrows to nowhere or two nodes of one id.
 */
export async function exportBpmn(definition: FlowDefinition, { locale }: { readonly locale: 'zh' | 'en' }): Promise<Result<string>> {
	const ids = new Set(definition.nodes.map(({ id }) => id));
	const loose = definition.edges.find(({ from, to }) => !ids.has(from) || !ids.has(to));
	if (loose !== undefined || ids.size < definition.nodes.length) return refuse('bpmn.unfinished', { nodeId: loose?.from ?? '' });
	const moddle = await openModdle();
	const { xml } = await moddle.toXML(new Exporter(moddle, definition, locale).definitions(), { format: true });
	return ok(xml);
}

class Exporter {
	readonly #moddle: BpmnModdle;
	readonly #definition: FlowDefinition;
	readonly #locale: 'zh' | 'en';
	readonly #plan: FlowPlan;
	readonly #elements = new Map<string, Written>();
	readonly #roots: Written[] = [];

	constructor(moddle: BpmnModdle, definition: FlowDefinition, locale: 'zh' | 'en') {
		this.#moddle = moddle;
		this.#definition = definition;
		this.#locale = locale;
		this.#plan = planFlow(definition);
	}

	definitions(): Written {
		const { id, nodes, name, v, revision } = this.#definition;
		for (const node of nodes) this.#elements.set(node.id, this.#element(node));
		for (const [of, way] of this.#plan.ways) this.#elements.set(way, this.#ways(way, of));
		const flows = this.#plan.flows.map(({ id: flowId, from, to, edge }) => this.#flow(flowId, { from, to, edge }));
		const drawn = this.#moddle.create('bpmn:Process', {
			id: `Process_${id}`,
			name: plain(name[this.#locale] || name.zh),
			isExecutable: true,
			extensionElements: this.#own('Definition', { v, id, revision, name }),
			flowElements: [...this.#elements.values(), ...flows]
		});
		return this.#moddle.create('bpmn:Definitions', {
			id: `Definitions_${id}`,
			targetNamespace: 'urn:baton:flows',
			exporter: 'Baton',
			rootElements: [...this.#roots, drawn],
			diagrams: [drawFlow({ moddle: this.#moddle, plan: this.#plan, drawn, elements: this.#elements, flows })]
		});
	}

	#element(node: FlowNode): Written {
		const { id, ...data } = node;
		const label = node.label?.[this.#locale] || node.label?.zh;
		return this.#moddle.create(`bpmn:${capital(elementOf(node))}`, {
			id,
			...(label === undefined ? {} : { name: plain(label) }),
			...(node.kind === 'subprocess' ? { calledElement: plain(node.flow) } : {}),
			...(node.kind === 'inclusive' || node.kind === 'parallel' ? { gatewayDirection: node.direction === 'split' ? 'Diverging' : 'Converging' } : {}),
			...(node.kind === 'parallel' && node.need !== undefined
				? { activationCondition: this.#expression(`\${activationCount >= ${node.need}}`) }
				: {}),
			...eventsOf(this.#moddle, node, this.#roots),
			...loopOf(this.#moddle, node),
			extensionElements: this.#own('Node', data)
		});
	}

	#ways(id: string, of: string): Written {
		return this.#moddle.create('bpmn:ExclusiveGateway', {
			id,
			gatewayDirection: 'Diverging',
			extensionElements: this.#moddle.create('bpmn:ExtensionElements', { values: [this.#moddle.create('baton:Ways', { of })] })
		});
	}

	#flow(id: string, { from, to, edge }: { from: string; to: string; edge: FlowEdge | undefined }): Written {
		const [sourceRef, targetRef] = [this.#elements.get(from), this.#elements.get(to)];
		const condition = edge && printWay(edge, edge.from);
		const label = edge?.label?.[this.#locale] || edge?.label?.zh;
		const flow = this.#moddle.create('bpmn:SequenceFlow', {
			id,
			sourceRef,
			targetRef,
			...(label === undefined ? {} : { name: plain(label) }),
			...(condition === undefined ? {} : { conditionExpression: this.#expression(condition) }),
			...(edge === undefined ? {} : { extensionElements: this.#own('Edge', { outcome: edge.outcome, when: edge.when, label: edge.label }) })
		});
		add(sourceRef, 'outgoing', flow);
		add(targetRef, 'incoming', flow);
		if (this.#plan.defaults.get(from) === id) sourceRef?.set('default', flow);
		return flow;
	}

	#expression = (body: string): Written => this.#moddle.create('bpmn:FormalExpression', { body: plain(body) });

	#own(type: 'Definition' | 'Node' | 'Edge', data: object): Written {
		const json = JSON.stringify(data).replace(/[<>&\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
		return this.#moddle.create('bpmn:ExtensionElements', { values: [this.#moddle.create(`baton:${type}`, { json })] });
	}
}

function add(element: Written | undefined, key: 'incoming' | 'outgoing', flow: Written): void {
	if (element === undefined) return;
	const known: unknown = Reflect.get(element, key);
	element.set(key, [...(Array.isArray(known) ? known : []), flow]);
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** XML 1.0 has no words for most control characters (W3C, Extensible Markup Language 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
const plain = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');
