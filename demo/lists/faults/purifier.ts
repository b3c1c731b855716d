import type { Fault } from './fault.ts';

export const PURIFIER_FAULTS: readonly Fault[] = [
	{
		title: '净水器出水很小，接一杯要五分钟',
		description: '最近出水越来越细，滤芯灯还是绿的。',
		faultType: 'other',
		diagnosis: '增压泵压力不足，前置滤芯堵塞。更换增压泵与复合滤芯，出水每分钟 1.9 升。',
		services: [['S-WP-02', 1]],
		parts: [
			['P-WP-04', 1],
			['P-WP-01', 1]
		]
	},
	{
		title: '滤芯到期，预约更换全套滤芯',
		description: '面板提示三支滤芯都到期，请带齐滤芯上门更换。',
		faultType: 'maintain',
		diagnosis: '更换全套滤芯并冲洗，出水 TDS 12，复位滤芯计时。',
		services: [['S-WP-02', 1]],
		parts: [
			['P-WP-01', 1],
			['P-WP-02', 1],
			['P-WP-03', 1]
		]
	},
	{
		title: '橱柜下面漏水，净水器接头渗水',
		description: '打开橱柜发现一滩水，是白色水管接头那里滴的。',
		faultType: 'leak',
		diagnosis: '快接接头老化开裂。更换接头两只并检查其余接口，擦干后观察无渗漏。',
		services: [['S-WP-03', 1]],
		parts: [['P-WP-07', 2]]
	},
	{
		title: '净水器一直排废水不停',
		description: '晚上不用水的时候也能听到哗哗排水声，水表一直走。',
		faultType: 'leak',
		diagnosis: '进水电磁阀关闭不严。更换电磁阀，停水后两分钟内排水停止。',
		services: [['S-WP-03', 1]],
		parts: [['P-WP-05', 1]]
	},
	{
		title: '新机安装，需要在台面打孔',
		description: '新买的净水器，石英石台面需要打孔装龙头。',
		faultType: 'install',
		diagnosis: '台面开孔安装净水龙头，连接进水与废水管，冲洗三十分钟后水质检测合格。',
		services: [
			['S-WP-01', 1],
			['S-GN-05', 1]
		],
		parts: [['P-WP-06', 1]]
	},
	{
		title: '净水器通电不工作，指示灯全灭',
		description: '厨房跳过一次闸以后净水器就没电了，别的插座都有电。',
		faultType: 'power',
		diagnosis: '电源适配器损坏。更换适配器后自检通过，制水正常。',
		services: [['S-GN-01', 1]],
		parts: [['P-WP-08', 1]]
	},
	{
		title: '净水有异味，口感发涩',
		description: '换完滤芯两个月，水烧开有点味道，想请师傅检测水质。',
		faultType: 'other',
		diagnosis: '后置活性炭失效，长期未用水导致滋生异味。更换后置滤芯并消毒管路，异味消除，TDS 15。',
		services: [['S-WP-02', 1]],
		parts: [['P-WP-03', 1]]
	}
];
