import type { Fault } from './fault.ts';

export const HEATER_FAULTS: readonly Fault[] = [
	{
		title: '电热水器不加热，只有冷水',
		description: '通电灯亮，烧了一晚上还是凉水，家里有老人洗澡不方便。',
		faultType: 'cooling',
		diagnosis: '加热管烧断，内胆水垢较厚。更换加热管并除垢清洗，五十分钟升温至 60 度。',
		services: [['S-WH-05', 1]],
		parts: [['P-WH-02', 1]]
	},
	{
		title: '燃气热水器打不着火',
		description: '开水后能听到哒哒点火声，就是不着，换了电池也不行。',
		faultType: 'power',
		diagnosis: '点火针积碳，脉冲点火器放电弱。更换点火针与点火器，连续点火二十次正常。',
		services: [['S-WH-04', 1]],
		parts: [
			['P-WH-05', 1],
			['P-WH-06', 1]
		]
	},
	{
		title: '洗澡时水温忽冷忽热',
		description: '洗着洗着突然变凉，过一会儿又很烫，孩子被烫了一下。',
		faultType: 'cooling',
		diagnosis: '水流传感器反馈不稳，比例阀响应滞后。更换水流传感器并重新标定，水温波动在 1 度以内。',
		services: [['S-WH-04', 1]],
		parts: [['P-WH-08', 1]]
	},
	{
		title: '热水器底部漏水',
		description: '底下一直滴水，接了一个盆，一晚上小半盆。',
		faultType: 'leak',
		diagnosis: '泄压阀密封失效，进水软管接头松动。更换泄压阀与软管，保压一小时无渗漏。',
		services: [['S-GN-01', 1]],
		parts: [
			['P-WH-04', 1],
			['P-GN-01', 1]
		]
	},
	{
		title: '漏电保护插头频繁跳闸',
		description: '一插就跳，复位按钮按下去又弹起来，不敢用了。',
		faultType: 'power',
		diagnosis: '加热管绝缘下降，漏电保护插头触点烧蚀。更换加热管与漏保插头，绝缘电阻 50 兆欧以上。',
		services: [['S-WH-05', 1]],
		parts: [
			['P-WH-02', 1],
			['P-WH-11', 1]
		]
	},
	{
		title: '内胆清洗和更换镁棒',
		description: '用了快三年，提示更换镁棒，顺便清洗一下内胆。',
		faultType: 'maintain',
		diagnosis: '镁棒消耗超过九成。排污除垢并更换镁棒，告知下次更换时间。',
		services: [
			['S-WH-01', 1],
			['S-WH-02', 1]
		],
		parts: [['P-WH-01', 1]]
	},
	{
		title: '燃气热水器运行时嗡嗡共振',
		description: '点着火以后嗡嗡响，整个厨房吊柜都跟着震。',
		faultType: 'noise',
		diagnosis: '强排风机叶轮积灰失衡。更换风机并清理烟道，噪声恢复正常，烟气一氧化碳检测合格。',
		services: [['S-WH-04', 1]],
		parts: [['P-WH-10', 1]]
	},
	{
		title: '旧热水器拆除，安装新燃气热水器',
		description: '新机已到家，旧机在厨房阳台，需要拆旧装新，燃气管要改。',
		faultType: 'install',
		diagnosis: '拆除旧机，安装新机与排烟管，燃气接口检漏合格，试烧正常并讲解安全用气。',
		services: [
			['S-WH-03', 1],
			['S-GN-04', 1]
		],
		parts: [['P-GN-01', 2]]
	}
];
