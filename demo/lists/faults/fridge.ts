import type { Fault } from './fault.ts';

export const FRIDGE_FAULTS: readonly Fault[] = [
	{
		title: '冷藏室不制冷，蔬菜都捂坏了',
		description: '冷冻室正常，冷藏室显示 12 度降不下去，已经放坏一批菜。',
		faultType: 'cooling',
		diagnosis: '冷藏风机停转，风道结冰。除冰后更换风机，两小时后冷藏降至 5 度。',
		services: [['S-RF-03', 1]],
		parts: [['P-RF-04', 1]]
	},
	{
		title: '冷冻室结霜严重，抽屉拉不开',
		description: '冷冻室后背一层冰，最下面抽屉冻住了。',
		faultType: 'cooling',
		diagnosis: '化霜加热管断路。除霜后更换加热管与传感器，强制化霜一次正常。',
		services: [['S-RF-03', 1]],
		parts: [
			['P-RF-02', 1],
			['P-RF-03', 1]
		]
	},
	{
		title: '冰箱压缩机不启动，完全不制冷',
		description: '灯亮，但是听不到压缩机声音，冷冻室东西开始化了。',
		faultType: 'cooling',
		diagnosis: '压缩机绕组开路。更换同型号变频压缩机与干燥过滤器，抽真空加注制冷剂，降温曲线正常。',
		services: [['S-RF-02', 1]],
		parts: [
			['P-RF-01', 1],
			['P-RF-09', 1],
			['P-RF-08', 1]
		]
	},
	{
		title: '冷藏室底部积水流到地板',
		description: '每天早上冷藏室果蔬盒下面一汪水，都流到木地板上了。',
		faultType: 'leak',
		diagnosis: '化霜排水孔被食物残渣堵塞。疏通并冲洗排水管，告知客户保持排水孔清洁。',
		services: [['S-RF-03', 1]],
		parts: []
	},
	{
		title: '夜间噪声大，像拖拉机',
		description: '最近半夜压缩机启动时震得橱柜都响。',
		faultType: 'noise',
		diagnosis: '底脚未调平，压缩机减震垫老化移位。重新调平并复位减震垫，噪声明显下降。',
		services: [['S-GN-01', 1]],
		parts: []
	},
	{
		title: '门关不严，门缝结露',
		description: '右侧门封老化变形，门缝一圈水珠。',
		faultType: 'other',
		diagnosis: '门封条老化，铰链下沉。更换门封条与铰链组件，纸片法测试四边密封良好。',
		services: [['S-RF-05', 1]],
		parts: [
			['P-RF-06', 1],
			['P-RF-11', 1]
		]
	},
	{
		title: '显示屏闪烁，按键失灵',
		description: '温度显示一直闪，按什么键都没反应，断电半小时也没用。',
		faultType: 'display',
		diagnosis: '显示面板排线氧化，面板触控失效。更换显示面板，按键功能正常。',
		services: [['S-RF-04', 1]],
		parts: [['P-RF-10', 1]]
	},
	{
		title: '插上电源就跳漏电保护',
		description: '只要插冰箱漏保就跳，别的电器都正常。',
		faultType: 'power',
		diagnosis: '主控板进水短路，绝缘不良。更换主控板并做防潮处理，绝缘电阻合格。',
		services: [['S-RF-04', 1]],
		parts: [['P-RF-05', 1]]
	}
];
