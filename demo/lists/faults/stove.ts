import type { Fault } from './fault.ts';

export const STOVE_FAULTS: readonly Fault[] = [
	{
		title: '燃气灶打着火一松手就灭',
		description: '左边的灶，按住能着，手一松就灭。',
		faultType: 'power',
		diagnosis: '热电偶积碳老化。更换热电偶并清洁火盖，点火三十次未再熄火。',
		services: [['S-GS-02', 1]],
		parts: [['P-GS-02', 1]]
	},
	{
		title: '燃气灶打不着火，没有火花',
		description: '换了新电池还是没有火花，只能用打火机点。',
		faultType: 'power',
		diagnosis: '电池盒触点锈蚀，点火针断裂。更换电池盒与点火针，点火正常。',
		services: [['S-GS-02', 1]],
		parts: [
			['P-GS-03', 1],
			['P-GS-01', 1]
		]
	},
	{
		title: '火焰发红发黄，锅底熏黑',
		description: '火苗发黄，新锅底一层黑，火也不旺。',
		faultType: 'maintain',
		diagnosis: '风门过小，火盖堵塞。清洗炉头、更换火盖并调整风门，火焰呈蓝色。',
		services: [['S-GS-01', 1]],
		parts: [['P-GS-04', 1]]
	},
	{
		title: '旋钮松动打滑，调不了火',
		description: '右边旋钮空转，火大小调不了。',
		faultType: 'other',
		diagnosis: '旋钮卡簧断裂。更换旋钮，火力调节顺畅，检漏合格。',
		services: [['S-GS-02', 1]],
		parts: [['P-GS-05', 2]]
	},
	{
		title: '灶台附近闻到燃气味，请尽快上门',
		description: '关着火也有一点燃气味，已经关了总阀开窗，家里有老人，请尽快。',
		faultType: 'leak',
		urgent: true,
		diagnosis: '灶具进气软管老化龟裂。更换防爆软管与接头，检漏仪检测合格，总阀恢复供气。',
		services: [
			['S-GN-03', 1],
			['S-GS-02', 1]
		],
		parts: [['P-GN-01', 1]]
	}
];
