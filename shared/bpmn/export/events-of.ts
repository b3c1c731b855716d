import type { BpmnModdle, Written } from 'bpmn-moddle';
import type { FlowNode } from '#shared/domain/flow/definition.ts';

/** The event definitions of a node that waits or ends everything; messages and signals that they name are added to `roots`. */
export function eventsOf(moddle: BpmnModdle, node: FlowNode, roots: Written[]): { readonly eventDefinitions?: readonly Written[] } {
	switch (node.kind) {
		case 'end':
			return node.terminate ? { eventDefinitions: [moddle.create('bpmn:TerminateEventDefinition')] } : {};
		case 'timer':
			return { eventDefinitions: ['minutes' in node.until ? duration(moddle, node.until.minutes) : moment(moddle, node.until.fact)] };
		case 'wait-event': {
			const events = node.events.map(({ key, event, name }) => {
				const kind = event === 'signal' ? 'Signal' : 'Message';
				const target = moddle.create(`bpmn:${kind}`, { id: `${kind}_${node.id}_${key}`, name: name ?? event });
				roots.push(target);
				return moddle.create(`bpmn:${kind}EventDefinition`, { [`${kind.toLowerCase()}Ref`]: target });
			});
			return { eventDefinitions: [...events, ...(node.limitMinutes === undefined ? [] : [duration(moddle, node.limitMinutes)])] };
		}
		default:
			return {};
	}
}

function duration(moddle: BpmnModdle, minutes: number): Written {
	return moddle.create('bpmn:TimerEventDefinition', { timeDuration: moddle.create('bpmn:FormalExpression', { body: `PT${minutes}M` }) });
}

function moment(moddle: BpmnModdle, fact: string): Written {
	return moddle.create('bpmn:TimerEventDefinition', { timeDate: moddle.create('bpmn:FormalExpression', { body: `\${${fact}}` }) });
}
