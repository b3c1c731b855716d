import type { BpmnModdle, Written } from 'bpmn-moddle';
import { type Box, cornersOf, type Drawn, layOutFlow } from './lay-out-flow.ts';
import type { FlowPlan } from './plan-flow.ts';

/** The picture of a flow (BPMN DI): where other tools show it, until somebody moves it there. */
export function drawFlow({
	moddle,
	plan,
	drawn,
	elements,
	flows
}: {
	moddle: BpmnModdle;
	plan: FlowPlan;
	drawn: Written;
	elements: ReadonlyMap<string, Written>;
	flows: readonly Written[];
}): Written {
	const things = [...elements].map(([id, { $type }]): Drawn => ({ id, ...sizeOf($type) }));
	const boxes = layOutFlow(things, plan.flows);
	const shapes = [...elements].map(([id, bpmnElement]) =>
		moddle.create('bpmndi:BPMNShape', {
			id: `Shape_${id}`,
			bpmnElement,
			bounds: moddle.create('dc:Bounds', boxes.get(id)),
			...(bpmnElement.$type === 'bpmn:ExclusiveGateway' ? { isMarkerVisible: true } : {})
		})
	);
	const edges = plan.flows.map(({ id, from, to }, index) =>
		moddle.create('bpmndi:BPMNEdge', {
			id: `Edge_${id}`,
			bpmnElement: flows[index],
			waypoint: corners(boxes.get(from), boxes.get(to)).map((point) => moddle.create('dc:Point', point))
		})
	);
	return moddle.create('bpmndi:BPMNDiagram', {
		id: 'Diagram_1',
		plane: moddle.create('bpmndi:BPMNPlane', { id: 'Plane_1', bpmnElement: drawn, planeElement: [...shapes, ...edges] })
	});
}

const corners = (from: Box | undefined, to: Box | undefined) => (from === undefined || to === undefined ? [] : cornersOf(from, to));

/** As large as bpmn.io draws them. */
function sizeOf(type: string): Pick<Drawn, 'width' | 'height'> {
	if (type.endsWith('Event')) return { width: 36, height: 36 };
	return type.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 100, height: 80 };
}
