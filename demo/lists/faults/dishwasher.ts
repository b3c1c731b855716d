import type { Fault } from './fault.ts';

export const DISHWASHER_FAULTS: readonly Fault[] = [
	{
		title: '洗碗机洗完底部有积水',
		description: '程序结束后里面还有两指深的脏水，有异味。',
		faultType: 'other',
		diagnosis: '排水泵卡有碎玻璃，排水管打折。清理并更换排水泵，重新布管，排水顺畅。',
		services: [['S-DW-02', 1]],
		parts: [['P-DW-02', 1]]
	},
	{
		title: '碗洗不干净，油污残留',
		description: '最近洗出来的碗油腻腻的，换了洗碗块也一样。',
		faultType: 'other',
		diagnosis: '喷淋臂喷孔水垢堵塞，洗涤泵压力偏低。更换喷淋臂，除垢后洗净度恢复。',
		services: [['S-DW-02', 1]],
		parts: [['P-DW-05', 2]]
	},
	{
		title: '洗碗机不加热，烘干后全是水',
		description: '摸着内壁是凉的，洗完碗上都是水珠。',
		faultType: 'cooling',
		diagnosis: '加热器断路。更换加热器，70 度程序升温正常。',
		services: [['S-DW-03', 1]],
		parts: [['P-DW-03', 1]]
	},
	{
		title: '门缝往外渗泡沫水',
		description: '洗到一半门下面流泡沫水，地柜踢脚板都湿了。',
		faultType: 'leak',
		diagnosis: '门封条错位破损。更换门封条并调校门铰链，满载测试无渗漏。',
		services: [['S-DW-02', 1]],
		parts: [['P-DW-04', 1]]
	},
	{
		title: '嵌入式洗碗机预约安装',
		description: '橱柜已开好位，水电已预留，周末上门安装最好。',
		faultType: 'install',
		diagnosis: '嵌入安装并固定，连接进排水，试运行快洗程序正常。',
		services: [['S-DW-01', 1]],
		parts: [['P-GN-01', 1]]
	},
	{
		title: '一直提示加软水盐，加了也不消',
		description: '盐盒是满的，缺盐灯一直亮，碗上有白色水渍。',
		faultType: 'display',
		diagnosis: '软水盐盒浮子卡住，组件老化。更换盐盒组件，指示灯恢复正常。',
		services: [['S-GN-01', 1]],
		parts: [['P-DW-06', 1]]
	}
];
