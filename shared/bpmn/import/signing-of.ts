import type { Signing } from '#shared/domain/flow/signing.ts';
import type { BpmnLoop, BpmnNode } from '../xml/bpmn-file.ts';
import type { FlowDraft } from './flow-draft.ts';

type Multiple = Extract<BpmnLoop, { kind: 'multiple' }>;

const SHARE = /^nrOfCompletedInstances\s*\/\s*nrOfInstances\s*>=?\s*(\d(?:\.\d+)?)$/;
const COUNT = /^nrOfCompletedInstances\s*(>=|==|>)\s*(\d+)$/;

/** How several people share a task that is done by each of them: one after another, all, the first, or by votes. */
export function signingOf(draft: FlowDraft, element: BpmnNode, loop: Multiple): Signing {
	if (loop.throwsEvents) draft.lost('instance-events', element);
	if (loop.completion === '') return loop.isSequential ? { mode: 'sequential' } : { mode: 'all' };
	const enough = enoughOf(loop.completion);
	if (enough === undefined || loop.isSequential) {
		draft.lost('completion-condition', element, { text: loop.completion.slice(0, 200) });
		return loop.isSequential ? { mode: 'sequential' } : { mode: 'all' };
	}
	if ('count' in enough && enough.count === 1) return { mode: 'any' };
	return { mode: 'vote', pass: enough, weights: {} };
}

/** How many instances have to be done, of what a completion condition says: a number, or a share of all. */
export function enoughOf(completion: string): { readonly count: number } | { readonly shareBps: number } | undefined {
	const text = completion
		.trim()
		.replace(/^[$#]\{([\s\S]*)\}$/, '$1')
		.trim();
	const share = Number(SHARE.exec(text)?.[1] ?? Number.NaN);
	if (share > 0 && share <= 1) return { shareBps: Math.round(share * 10_000) };
	const [, sign, number] = COUNT.exec(text) ?? [];
	const count = Number(number) + (sign === '>' ? 1 : 0);
	return count >= 1 && count <= 50 ? { count } : undefined;
}
