import type { Fault } from './fault.ts';

export const HOOD_FAULTS: readonly Fault[] = [
	{
		title: '油烟机吸力变小，满屋子油烟',
		description: '开到最大档也吸不走，炒个菜客厅都是烟。',
		faultType: 'other',
		diagnosis: '叶轮积油严重，止回阀卡滞。拆洗叶轮并更换止回阀，风压恢复。',
		services: [['S-RH-01', 1]],
		parts: [['P-RH-03', 1]]
	},
	{
		title: '油烟机滴油，油杯没满也漏',
		description: '灶台上总有油滴，机身后面那块墙也有油。',
		faultType: 'leak',
		diagnosis: '机体水平偏差，导油槽堵塞。清理导油槽并重新调平，试机半小时未再滴油。',
		services: [['S-RH-01', 1]],
		parts: []
	},
	{
		title: '油烟机噪声突然变大',
		description: '以前挺安静的，这周开始呜呜响，说话都听不见。',
		faultType: 'noise',
		diagnosis: '电机轴承磨损，叶轮失衡。更换电机与叶轮，一米处噪声 54 分贝。',
		services: [['S-RH-02', 1]],
		parts: [
			['P-RH-01', 1],
			['P-RH-07', 1]
		]
	},
	{
		title: '触控面板失灵，关不掉',
		description: '按关机没反应，只能拔插头。',
		faultType: 'display',
		diagnosis: '面板进油短路。更换触控面板并加装防油垫，各按键灵敏。',
		services: [['S-GN-01', 1]],
		parts: [['P-RH-02', 1]]
	},
	{
		title: '油烟机照明灯不亮',
		description: '两个灯都不亮了，晚上做饭看不清。',
		faultType: 'power',
		diagnosis: '灯组驱动损坏。更换照明灯组，亮度正常。',
		services: [['S-GN-01', 1]],
		parts: [['P-RH-04', 1]]
	},
	{
		title: '新装修厨房安装侧吸油烟机',
		description: '吊柜已经留好位置，烟管走公共烟道，需要安装调试。',
		faultType: 'install',
		diagnosis: '安装主机与烟管，止逆阀密封打胶，风量测试合格。',
		services: [['S-RH-03', 1]],
		parts: [['P-RH-06', 2]]
	},
	{
		title: '油烟机全拆深度清洗',
		description: '三年没洗过了，请师傅全拆清洗，油网也要换。',
		faultType: 'maintain',
		diagnosis: '整机拆洗，叶轮高温去油，更换油网，复装试机正常。',
		services: [['S-RH-01', 1]],
		parts: [['P-RH-05', 2]]
	}
];
