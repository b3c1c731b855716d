import { FlowNode } from '#shared/domain/flow/definition.ts';
import type { Signing } from '#shared/domain/flow/signing.ts';
import type { BpmnNode } from '../xml/bpmn-file.ts';
import type { FlowDraft } from './flow-draft.ts';
import { labelOf } from './label-of.ts';
import { signingOf } from './signing-of.ts';

/** A step is an approval when it is called one. */
const APPROVAL = /approv|review|sign[- ]?off|审批|审核|批准|核准|签批/i;

const DONE = { key: 'done', label: { zh: '完成', en: 'Done' }, tone: 'positive' };
const APPROVED = { key: 'approved', label: { zh: '同意', en: 'Approved' }, tone: 'positive' };
const REJECTED = { key: 'rejected', label: { zh: '不同意', en: 'Rejected' }, tone: 'negative' };

/** The step of a person that a task stands for. Its form, its time limit and its people are for somebody to fill in. */
export function humanNode(draft: FlowDraft, element: BpmnNode, { id, role }: { id: string; role: string | undefined }): FlowNode {
	const signing: Signing = element.loop?.kind === 'multiple' ? signingOf(draft, element, element.loop) : { mode: 'single' };
	const isApproval = APPROVAL.test(element.name) || signing.mode === 'vote';
	const label = labelOf(element.name || element.id);
	return FlowNode.parse({
		id,
		kind: isApproval ? 'approve' : 'handle',
		stage: isApproval ? 'confirming' : 'doing',
		label,
		customerLabel: label,
		assignee: assigneeOf(draft, element, role),
		signing,
		limitMinutes: null,
		form: { fields: [] },
		outcomes: isApproval ? [APPROVED, REJECTED] : [DONE]
	});
}

function assigneeOf(draft: FlowDraft, element: BpmnNode, lane: string | undefined) {
	const [named] = element.performers;
	if (named !== undefined && /^[$#]\{\s*(initiator|starter|applyUserId)\s*\}$/.test(named)) return { by: 'initiator' };
	const role = (named ?? lane)?.replace(/^[$#]\{(.*)\}$/, '$1').slice(0, 60);
	if (role === undefined || role === '') return { by: 'permission', permission: 'ticket.handle' };
	draft.note('role', element, { role });
	return { by: 'role', role };
}
