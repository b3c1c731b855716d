import { z } from 'zod';
import { FlowDefinition, FlowEdge, FlowNode } from '#shared/domain/flow/definition.ts';
import { elementOf } from '../element-of.ts';
import type { BpmnFlow, BpmnNode } from '../xml/bpmn-file.ts';
import { labelOf, tidyName } from './label-of.ts';

type Label = ReturnType<typeof labelOf>;

const OwnEdge = FlowEdge.omit({ from: true, to: true });
const OwnDefinition = FlowDefinition.pick({ v: true, id: true, revision: true, name: true });
const Anything = z.record(z.string(), z.unknown());

/** The node that Baton wrote into an element, under the element's id and with the name it has now; undefined when it isn't that node any more. */
export function ownNode(element: BpmnNode, id: string): FlowNode | undefined {
	const data = Anything.safeParse(parsed(element.extension));
	const node = FlowNode.safeParse(data.success ? { ...data.data, id } : undefined);
	if (!node.success || elementOf(node.data) !== element.type) return undefined;
	return { ...node.data, ...renamed(node.data.label, element.name) };
}

/** What Baton wrote into a flow; undefined when it wrote nothing, or nothing that can be read. */
export function ownEdge(flow: BpmnFlow): z.infer<typeof OwnEdge> | undefined {
	const edge = OwnEdge.safeParse(parsed(flow.extension));
	if (!edge.success) return undefined;
	return flow.name === '' ? edge.data : { ...edge.data, ...renamed(edge.data.label, flow.name) };
}

export function ownDefinition(json: string | undefined, name: string): z.infer<typeof OwnDefinition> | undefined {
	const own = OwnDefinition.safeParse(parsed(json));
	if (!own.success) return undefined;
	return { ...own.data, name: renamed(own.data.name, name).label ?? own.data.name };
}

/** A name that another tool changed is the new one in both languages; one that nobody touched stays as it is in each. */
function renamed(label: Label | undefined, name: string): { label?: Label } {
	const isKnown = label !== undefined && (name === '' || [label.zh, label.en].some((text) => tidyName(text) === tidyName(name)));
	if (isKnown) return { label };
	return name === '' ? {} : { label: labelOf(name) };
}

function parsed(json: string | undefined): unknown {
	if (json === undefined) return undefined;
	try {
		return JSON.parse(json);
	} catch {
		// Whatever a tool made of it is treated like a file without it; the importer lists that.
		return undefined;
	}
}
