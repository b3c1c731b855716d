import type { Localized } from '#shared/kernel/localized.ts';

const t = (zh: string, en: string): Localized => ({ zh, en });

/** What a finding says, by its code; `{what}` is the element, the others are its parameters. */
export const FINDING_TEXTS = {
	'bpmn.import.ad-hoc': t(
		'{what}：即席子流程中的步骤没有固定顺序，已按没有前序的步骤同时开始处理，请画出顺序。',
		'{what}: the steps of an ad-hoc sub-process have no order; those that nothing leads to begin together. Draw their order.'
	),
	'bpmn.import.activation': t(
		'{what}：看不懂激活条件“{text}”，已改为等齐所有分支。',
		'{what}: the activation condition “{text}” can’t be read; it waits for all its ways instead.'
	),
	'bpmn.import.aside': t('{what}：{elementType} 不影响流转，没有导入。', '{what}: {elementType} doesn’t affect how it runs and was left out.'),
	'bpmn.import.beside': t(
		'{what}：{elementType} 涉及流程之外的参与方，没有导入。',
		'{what}: {elementType} is about others than this process and was left out.'
	),
	'bpmn.import.calls': t(
		'{what}：调用流程“{flow}”，请确认该流程已在接力中建立。',
		'{what} calls the flow “{flow}”; make sure that there is one of that name.'
	),
	'bpmn.import.calls-nothing': t('{what}：没有写明调用哪个流程。', '{what} doesn’t say which process it calls.'),
	'bpmn.import.compensation': t('{what}：没有补偿，这一步没有导入。', '{what}: there is no compensation here; this step was left out.'),
	'bpmn.import.completion-condition': t(
		'{what}：看不懂完成条件“{text}”，已改为全部完成。',
		'{what}: the completion condition “{text}” can’t be read; all have to be done instead.'
	),
	'bpmn.import.condition': t(
		'{what}：看不懂条件“{text}”，请在接力中重新填写；填写之前不会走这条线。',
		'{what}: the condition “{text}” can’t be read. Say it again here; until then this way is not taken.'
	),
	'bpmn.import.condition-ignored': t(
		'{what}：并行网关不看条件，条件没有导入。',
		'{what}: a parallel gateway asks no conditions; this one was left out.'
	),
	'bpmn.import.data': t(
		'{what}：数据输入输出没有导入，请用表单字段代替。',
		'{what}: its data inputs and outputs were left out; use fields of a form.'
	),
	'bpmn.import.date-among-events': t(
		'{what}：等待事件时不能同时等待某个日期，日期没有导入。',
		'{what}: what waits for events can’t wait for a date as well; the date was left out.'
	),
	'bpmn.import.documentation': t('{what} 的说明没有放进流程：“{text}”', '{what}: its documentation has no place in a flow: “{text}”'),
	'bpmn.import.element': t('{what}：不支持 {elementType}，已直接通过。', '{what}: {elementType} is not supported and is passed over.'),
	'bpmn.import.event': t('{what}：不支持 {event} 事件。', '{what}: events of the kind {event} are not supported.'),
	'bpmn.import.event-gateway': t('{what}：后面没有可等待的事件。', '{what}: there is no event behind it that can be waited for.'),
	'bpmn.import.event-sub-process': t(
		'{what}：不支持由事件触发的子流程，没有导入。',
		'{what}: a sub-process that an event starts is not supported and was left out.'
	),
	'bpmn.import.fixed-date': t(
		'{what}：等到固定日期 {text}，请改为取自字段“{fact}”。',
		'{what} waits for the fixed date {text}; let it be a fact instead of “{fact}”.'
	),
	'bpmn.import.instances': t(
		'{what}：不知道重复几次（“{text}”，最多 {most} 次），只做一次。',
		'{what}: how often it is repeated can’t be told (“{text}”, {most} times at most); it is done once.'
	),
	'bpmn.import.instance-events': t('{what}：每次完成时发出的事件没有导入。', '{what}: the events that its instances throw were left out.'),
	'bpmn.import.late-timer': t(
		'{what}：同一个网关后还有更早的定时器，这条线走不到。',
		'{what}: an earlier timer stands behind the same gateway, so this way is never taken.'
	),
	'bpmn.import.loop-condition': t(
		'{what}：看不懂循环条件“{text}”，只做一次。',
		'{what}: the loop’s condition “{text}” can’t be read; it is done once.'
	),
	'bpmn.import.loop-maximum': t(
		'{what}：循环上限 {maximum} 超出范围，没有导入。',
		'{what}: {maximum} is no limit that a loop can have here; it was left out.'
	),
	'bpmn.import.loose-flow': t('{what}：这条线没有连到任何步骤。', '{what}: this flow leads from or to nothing.'),
	'bpmn.import.loose-link': t('{what}：找不到同名的链接。', '{what}: there is no link of this name to go on from.'),
	'bpmn.import.never-taken': t('{what}：条件永远不成立（“{text}”），没有导入。', '{what}: its condition never holds (“{text}”); it was left out.'),
	'bpmn.import.non-interrupting': t(
		'{what}：不打断任务的边界事件（{event}）不支持，没有导入。',
		'{what}: an event on a border that interrupts nothing ({event}) is not supported and was left out.'
	),
	'bpmn.import.oddity': t('{what}：不支持属性 {attribute}。', '{what}: the attribute {attribute} is not supported.'),
	'bpmn.import.other-process': t(
		'{what}：文件中的另一个流程（{steps} 步），请单独导入。',
		'{what} is another process of the file ({steps} steps); import it by itself.'
	),
	'bpmn.import.other-start': t('{what}：一个流程只有一个开始，这个开始没有导入。', '{what}: a flow has one start; this one was left out.'),
	'bpmn.import.own-data': t(
		'{what}：接力写入的内容已被改动，按普通元素导入。',
		'{what}: what Baton wrote into it was changed; it was imported like any other element.'
	),
	'bpmn.import.role': t(
		'{what}：由角色“{role}”处理，请对应到公司的角色。',
		'{what} is for the role “{role}”; choose which of the company’s roles that is.'
	),
	'bpmn.import.rounded': t('{what}：等待时间 {text} 按 {minutes} 分钟计。', '{what}: the wait of {text} is {minutes} minutes here.'),
	'bpmn.import.script': t(
		'{what}：脚本不会执行，请接到网络钩子：“{text}”',
		'{what}: scripts are not run; connect it to a webhook. It said: “{text}”'
	),
	'bpmn.import.start-trigger': t(
		'{what}：由 {event} 启动，请在场景中设置。',
		'{what} is started by an event ({event}); set that up with the scenario.'
	),
	'bpmn.import.task-error': t('{what}：任务不会抛出 {event}，这条线没有导入。', '{what}: a task throws no {event} here; this way was left out.'),
	'bpmn.import.timer': t('{what}：看不懂时间“{text}”。', '{what}: the time “{text}” can’t be read.'),
	'bpmn.import.timer-cycle': t(
		'{what}：不支持重复定时 {text}，只等一次。',
		'{what}: a timer that rings again and again ({text}) is not supported; it rings once.'
	),
	'bpmn.import.timer-too-long': t('{what}：{text} 超过一年，按一年计。', '{what}: {text} is longer than a year; it waits for a year.'),
	'bpmn.import.to-connect': t('{what}：由程序完成，请选择网络钩子。', '{what} is done by a program; choose its webhook.'),
	'bpmn.import.too-many-events': t('{what}：等待的事件太多，“{event}”没有导入。', '{what} waits for too many events; “{event}” was left out.'),
	'bpmn.import.uncaught': t('{what}：抛出的 {event}“{ref}”没有步骤接住。', '{what}: nothing catches the {event} “{ref}” that it throws.'),
	'bpmn.import.unattached': t('{what}：边界事件没有附在任何步骤上。', '{what}: this event lies on the border of nothing.'),
	'bpmn.import.unresolved': t('文件引用了其中没有的内容：{text}', 'The file refers to something that is not in it: {text}'),
	'bpmn.import.unreadable': t('文件中有看不懂的内容：{text}', 'Something in the file can’t be read: {text}'),
	'bpmn.import.variable': t(
		'变量“{variable}”在接力中没有，请换成表单字段或工单信息。',
		'There is no “{variable}” here; use a field of a form or a fact of the ticket.'
	)
} as const satisfies Record<string, Localized>;

export type FindingCode = keyof typeof FINDING_TEXTS;
