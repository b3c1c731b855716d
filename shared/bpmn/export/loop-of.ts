import type { BpmnModdle, Written } from 'bpmn-moddle';
import type { FlowNode } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { Signing } from '#shared/domain/flow/signing.ts';

/** A step that several people share is done several times over: one after another, or at once until enough of them have agreed. */
export function loopOf(moddle: BpmnModdle, node: FlowNode): { readonly loopCharacteristics?: Written } {
	if (!isHuman(node) || node.signing.mode === 'single') return {};
	const completion = completionOf(node.signing);
	return {
		loopCharacteristics: moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
			isSequential: node.signing.mode === 'sequential',
			...(completion === undefined ? {} : { completionCondition: moddle.create('bpmn:FormalExpression', { body: completion }) })
		})
	};
}

function completionOf(signing: Signing): string | undefined {
	if (signing.mode === 'any') return juel('nrOfCompletedInstances >= 1');
	if (signing.mode !== 'vote') return undefined;
	const { pass } = signing;
	return juel('count' in pass ? `nrOfCompletedInstances >= ${pass.count}` : `nrOfCompletedInstances / nrOfInstances >= ${pass.shareBps / 10_000}`);
}

const juel = (expression: string): string => `\${${expression}}`;
