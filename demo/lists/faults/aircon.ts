import type { Fault } from './fault.ts';

export const AIRCON_FAULTS: readonly Fault[] = [
	{
		title: '空调不制冷，出风口风不凉',
		description: '开机二十分钟，设定 22 度，出风口还是常温风，外机在转。',
		faultType: 'cooling',
		diagnosis: '系统压力偏低，室内机喇叭口有油渍。重新制作喇叭口，抽真空后补充制冷剂，出风温差 13 度，恢复正常。',
		services: [
			['S-AC-06', 1],
			['S-AC-07', 1]
		],
		parts: [['P-AC-01', 3]]
	},
	{
		title: '空调内机滴水，打湿墙面',
		description: '昨晚开始内机左侧往下滴水，墙纸已经鼓起来了，下面是电视柜，比较着急。',
		faultType: 'leak',
		diagnosis: '排水管被灰尘堵塞且坡度不足。疏通排水管并更换破损软管，调整坡度，通水试验半小时无渗漏。',
		services: [['S-GN-01', 1]],
		parts: [['P-AC-11', 2]]
	},
	{
		title: '外机启动时嗡嗡响，随后跳闸',
		description: '一开空调外机嗡嗡响两声，家里总闸就跳了，已经跳了三次。',
		faultType: 'power',
		diagnosis: '启动电容鼓包，压缩机启动电流过大。更换电容，测量绝缘与启动电流正常，连续启停五次未再跳闸。',
		services: [['S-GN-01', 1]],
		parts: [['P-AC-14', 1]]
	},
	{
		title: '制热效果差，室内只有十几度',
		description: '这两天降温，开了两个小时室温才升到 16 度，外机结了厚厚一层霜。',
		faultType: 'cooling',
		diagnosis: '四通阀线圈断路，化霜不切换。更换线圈后化霜正常，出风口 42 度。',
		services: [['S-GN-01', 1]],
		parts: [['P-AC-08', 1]]
	},
	{
		title: '显示 E6 故障码，内外机通信中断',
		description: '开机五分钟后停机，面板显示 E6，断电重启后还是一样。',
		faultType: 'display',
		diagnosis: '室内主控板通信光耦损坏。更换主控板并重新紧固端子排，连续运行四十分钟未再报错。',
		services: [['S-AC-08', 1]],
		parts: [['P-AC-03', 1]]
	},
	{
		title: '室内机运转时有哒哒异响',
		description: '低风挡时每隔几秒哒哒响，晚上睡觉很明显。',
		faultType: 'noise',
		diagnosis: '室内风机轴承磨损，贯流风叶偏心。更换风机电机并校正风叶，低风挡噪声恢复正常。',
		services: [['S-AC-10', 1]],
		parts: [['P-AC-06', 1]]
	},
	{
		title: '新购柜机送货已到，预约安装',
		description: '客厅柜机昨天送到，需要安装，孔位已预留，外机放在设备平台。',
		faultType: 'install',
		diagnosis: '按规范安装内外机，保压与真空度合格，绝缘电阻合格，加长铜管两米，试机制冷制热正常。',
		services: [['S-AC-04', 1]],
		parts: [['P-AC-02', 2]]
	},
	{
		title: '搬家移机，从旧居拆到新居安装',
		description: '两台挂机，旧居在同一小区，需要拆机、回收制冷剂并在新居安装。',
		faultType: 'install',
		diagnosis: '回收制冷剂后拆机，新居打孔安装，补充制冷剂 100 克，支架更换为不锈钢件，试机正常。',
		services: [
			['S-AC-05', 1],
			['S-GN-05', 1]
		],
		parts: [
			['P-AC-13', 1],
			['P-AC-01', 1]
		]
	},
	{
		title: '换季深度清洗，出风有霉味',
		description: '一开机就有霉味，家里有小孩，想把内机彻底清洗一下。',
		faultType: 'maintain',
		diagnosis: '蒸发器与风轮积尘发霉。拆洗滤网、风轮与接水盘，高温蒸汽消毒，异味消除。',
		services: [['S-AC-01', 1]],
		parts: []
	},
	{
		title: '遥控器没反应，只能按应急键',
		description: '换过电池了，遥控器屏幕亮但是空调没有反应。',
		faultType: 'display',
		diagnosis: '遥控器发射管损坏，接收头正常。更换遥控器并完成配对。',
		services: [['S-GN-01', 1]],
		parts: [['P-AC-12', 1]]
	}
];
