import type { FlowNode } from '#shared/domain/flow/definition.ts';

/** The element of BPMN that comes nearest to each kind of node; other tools draw it, Baton's own data stays inside it. */
export function elementOf(node: FlowNode): string {
	switch (node.kind) {
		case 'start':
			return 'startEvent';
		case 'end':
			return 'endEvent';
		case 'exclusive':
			return 'exclusiveGateway';
		case 'inclusive':
			return 'inclusiveGateway';
		case 'parallel':
			return node.need === undefined ? 'parallelGateway' : 'complexGateway';
		case 'route':
			return 'intermediateThrowEvent';
		case 'timer':
		case 'wait-event':
			return 'intermediateCatchEvent';
		case 'subprocess':
			return 'callActivity';
		case 'cc':
			return 'sendTask';
		case 'action':
			return 'serviceTask';
		default:
			return 'userTask';
	}
}
