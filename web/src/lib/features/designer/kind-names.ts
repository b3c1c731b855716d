// @every-language a new step carries its name in both languages into the flow
import type { NodeKind } from '#shared/domain/flow/definition.ts';
import type { Localized } from '#shared/kernel/localized.ts';

const t = (zh: string, en: string): Localized => ({ zh, en });

/** What people call each kind of node, and what a new one is called until somebody names it. */
export const KIND_NAMES: Readonly<Record<NodeKind, Localized>> = {
	start: t('开始', 'Start'),
	handle: t('办理', 'Handle'),
	approve: t('审批', 'Approve'),
	cc: t('抄送', 'Copy to'),
	exclusive: t('条件分支', 'Exclusive branch'),
	inclusive: t('包容分支', 'Inclusive branch'),
	parallel: t('并行分支', 'Parallel branch'),
	route: t('跳转', 'Jump'),
	subprocess: t('子流程', 'Sub-flow'),
	timer: t('定时等待', 'Timer'),
	'wait-event': t('等待事件', 'Wait for event'),
	action: t('自动动作', 'Action'),
	dispatch: t('派单', 'Dispatch'),
	'on-site': t('上门服务', 'On site'),
	parts: t('备件', 'Parts'),
	settlement: t('结算', 'Settlement'),
	survey: t('满意度回访', 'Survey'),
	end: t('结束', 'End')
};

/** What a node of the flow brings along: outcomes and fields that it is born with. */
export const BORN_WITH = {
	done: t('完成', 'Done'),
	accepted: t('同意', 'Approve'),
	refused: t('不同意', 'Refuse'),
	dispatched: t('派单', 'Dispatch'),
	submitted: t('提交', 'Submit'),
	score: t('评分', 'Rating'),
	event: t('新事件', 'New event'),
	replied: t('客户已回复', 'Customer replied'),
	tag: t('已处理', 'Handled'),
	outcome: t('新结果', 'New outcome'),
	scenario: t('新场景', 'New scenario'),
	merge: t('汇合', 'Merge')
} as const;
