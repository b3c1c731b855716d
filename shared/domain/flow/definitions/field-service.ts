import { FlowDefinition } from '../definition.ts';

const t = (zh: string, en: string) => ({ zh, en });

/** Cooling is judged by what the air does; what the fault is was said when the request was accepted. */
const MEASURED = { fact: 'form.accept.faultType', operator: 'eq', value: 'cooling' } as const;

/**
 * The flow every new company starts with: accept → dispatch → on-site → customer acceptance → survey → end, where "urgent" skips
 * acceptance by the desk (capability C6). It is data: installed into D1, pinned by each ticket, changed by the company.
 */
export const fieldService: FlowDefinition = FlowDefinition.parse({
	v: 1,
	id: 'field-service',
	revision: 1,
	name: t('上门服务', 'Field service'),
	nodes: [
		{ id: 'start', kind: 'start' },
		{ id: 'urgent-split', kind: 'exclusive' },
		{
			id: 'accept',
			kind: 'handle',
			stage: 'new',
			label: t('客服受理', 'Accept'),
			customerLabel: t('客服受理', 'Request received'),
			assignee: { by: 'permission', permission: 'ticket.handle' },
			limitMinutes: 30,
			form: {
				fields: [
					{
						key: 'faultType',
						kind: 'choice',
						label: t('故障类型', 'Fault type'),
						required: true,
						customerVisible: true,
						choices: [
							{ value: 'power', label: t('不通电或跳闸', 'No power or trips') },
							{
								value: 'cooling',
								label: t('不制冷或不制热', 'Not cooling or heating')
							},
							{ value: 'leak', label: t('漏水', 'Leaking') },
							{ value: 'noise', label: t('异响', 'Unusual noise') },
							{
								value: 'display',
								label: t('显示或联网故障', 'Display or network fault')
							},
							{
								value: 'install',
								label: t('安装与移机', 'Installation or relocation')
							},
							{
								value: 'maintain',
								label: t('清洗保养', 'Cleaning and maintenance')
							},
							{ value: 'other', label: t('其他', 'Other') }
						]
					},
					{
						key: 'note',
						kind: 'longText',
						label: t('受理备注', 'Note for the dispatcher'),
						maxLength: 1000
					}
				]
			},
			outcomes: [{ key: 'accepted', label: t('受理并转派单', 'Accept') }]
		},
		{
			id: 'dispatch',
			kind: 'dispatch',
			stage: 'dispatching',
			label: t('派单', 'Dispatch'),
			customerLabel: t('安排技师', 'Finding a technician'),
			assignee: { by: 'permission', permission: 'ticket.dispatch' },
			limitMinutes: 60,
			form: { fields: [] },
			outcomes: [{ key: 'dispatched', label: t('派单', 'Dispatch') }],
			returnable: true
		},
		{
			id: 'on-site',
			kind: 'on-site',
			settles: true,
			label: t('上门处理', 'On site'),
			customerLabel: t('技师上门', 'Technician visit'),
			assignee: { by: 'dispatched' },
			limitMinutes: 480,
			form: {
				fields: [
					{
						key: 'safety',
						kind: 'checklist',
						label: t('上门安全检查', 'Safety checklist'),
						required: true,
						items: [
							{
								value: 'badge',
								label: t('出示工牌并说明来意', 'Show badge, explain the visit')
							},
							{
								value: 'shoe-covers',
								label: t('穿戴鞋套与手套', 'Wear shoe covers and gloves')
							},
							{
								value: 'power-off',
								label: t('作业前断电断水', 'Power and water off before work')
							},
							{
								value: 'test-run',
								label: t('完工后试机', 'Test run after work')
							}
						]
					},
					{
						key: 'diagnosis',
						kind: 'longText',
						label: t('故障诊断与处理', 'Diagnosis and work done'),
						required: true,
						customerVisible: true,
						maxLength: 2000
					},
					{
						key: 'serviceItems',
						kind: 'catalogLines',
						catalog: 'service-item',
						label: t('服务项目', 'Service items'),
						required: true
					},
					{
						key: 'spareParts',
						kind: 'catalogLines',
						catalog: 'spare-part',
						label: t('使用备件', 'Spare parts used')
					},
					{
						key: 'returnAir',
						kind: 'number',
						label: t('回风温度', 'Return air temperature'),
						help: t('出风稳定十分钟后测量。', 'Measured after ten minutes of steady running.'),
						visibleIf: MEASURED,
						min: -40,
						max: 80,
						step: 0.1,
						unit: t('℃', '℃')
					},
					{
						key: 'supplyAir',
						kind: 'number',
						label: t('出风温度', 'Supply air temperature'),
						visibleIf: MEASURED,
						min: -40,
						max: 80,
						step: 0.1,
						unit: t('℃', '℃')
					},
					{
						key: 'temperatureDrop',
						kind: 'formula',
						label: t('温差', 'Temperature difference'),
						visibleIf: MEASURED,
						customerVisible: true,
						formula: 'abs(returnAir - supplyAir)',
						decimals: 1,
						unit: t('℃', '℃')
					},
					{
						key: 'again',
						kind: 'choice',
						label: t('是否需要二次上门', 'Is another visit needed'),
						default: { from: 'constant', value: 'no' },
						choices: [
							{ value: 'no', label: t('不需要', 'No') },
							{ value: 'yes', label: t('需要', 'Yes') }
						]
					},
					{
						key: 'againOn',
						kind: 'date',
						label: t('二次上门日期', 'Date of the next visit'),
						required: true,
						visibleIf: { fact: 'field.again', operator: 'eq', value: 'yes' },
						customerVisible: true,
						earliest: 0
					},
					{
						key: 'photos',
						kind: 'photos',
						label: t('现场照片', 'Photos on site'),
						required: true,
						customerVisible: true,
						minCount: 1,
						maxCount: 9,
						watermark: true
					},
					{
						key: 'signature',
						kind: 'signature',
						label: t('客户签名', 'Customer’s signature'),
						customerVisible: true
					}
				]
			},
			outcomes: [{ key: 'done', label: t('完工提交', 'Work done') }],
			returnable: true
		},
		{
			id: 'acceptance',
			kind: 'approve',
			stage: 'confirming',
			label: t('客户验收', 'Customer acceptance'),
			customerLabel: t('请您验收', 'Your acceptance'),
			assignee: { by: 'customer' },
			limitMinutes: 2880,
			form: {
				fields: [
					{
						key: 'remark',
						kind: 'longText',
						label: t('验收意见', 'Remarks'),
						customerVisible: true,
						maxLength: 1000
					}
				]
			},
			outcomes: [
				{ key: 'accepted', label: t('验收通过', 'Accept the work') },
				{
					key: 'rework',
					label: t('未解决，要求返工', 'Not solved, please rework'),
					tone: 'negative'
				}
			]
		},
		{
			id: 'survey',
			kind: 'survey',
			stage: 'rating',
			ratingField: 'score',
			label: t('满意度回访', 'Satisfaction survey'),
			customerLabel: t('评价服务', 'Rate the service'),
			assignee: { by: 'customer' },
			limitMinutes: 4320,
			form: {
				fields: [
					{
						key: 'score',
						kind: 'rating',
						label: t('服务评分', 'Rating'),
						required: true,
						customerVisible: true,
						max: 5
					},
					{
						key: 'comment',
						kind: 'longText',
						label: t('评价内容', 'Comment'),
						customerVisible: true,
						maxLength: 1000
					}
				]
			},
			outcomes: [{ key: 'rated', label: t('提交评价', 'Submit rating') }]
		},
		{ id: 'end', kind: 'end' }
	],
	edges: [
		{ from: 'start', to: 'urgent-split' },
		{
			from: 'urgent-split',
			to: 'dispatch',
			when: { fact: 'ticket.urgent', operator: 'eq', value: true }
		},
		{ from: 'urgent-split', to: 'accept' },
		{ from: 'accept', to: 'dispatch' },
		{ from: 'dispatch', to: 'on-site' },
		{ from: 'on-site', to: 'acceptance' },
		{ from: 'acceptance', to: 'on-site', outcome: 'rework' },
		{ from: 'acceptance', to: 'survey' },
		{ from: 'survey', to: 'end' }
	]
});
