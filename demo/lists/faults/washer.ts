import type { Fault } from './fault.ts';

export const WASHER_FAULTS: readonly Fault[] = [
	{
		title: '洗衣机不排水，一桶衣服泡着',
		description: '洗到一半停了，显示 E2，里面全是水，门也打不开。',
		faultType: 'other',
		diagnosis: '排水泵叶轮被硬币卡死烧毁。清理过滤器并更换排水泵，排水与脱水正常。',
		services: [['S-WM-03', 1]],
		parts: [['P-WM-01', 1]]
	},
	{
		title: '脱水时剧烈晃动，移位半米',
		description: '一甩干就像要跳起来，整台机器从墙边走到了门口。',
		faultType: 'noise',
		diagnosis: '两根减震器失效，底脚未锁紧。更换减震器并调平，1200 转空载与负载测试稳定。',
		services: [['S-WM-06', 1]],
		parts: [['P-WM-07', 2]]
	},
	{
		title: '滚筒转动有金属摩擦声',
		description: '洗的时候轰隆轰隆，甩干的时候像飞机起飞。',
		faultType: 'noise',
		diagnosis: '后轴承进水锈蚀。拆筒更换轴承油封套件，运转平稳无异响。',
		services: [['S-WM-04', 1]],
		parts: [['P-WM-03', 1]]
	},
	{
		title: '门封圈漏水，地面都是水',
		description: '每次洗到漂洗阶段，门下面就往外渗水。',
		faultType: 'leak',
		diagnosis: '门封圈下沿破损。更换门封圈，满水位试漏二十分钟无渗漏。',
		services: [['S-WM-03', 1]],
		parts: [['P-WM-06', 1]]
	},
	{
		title: '不进水，一直显示进水中',
		description: '水龙头开着，洗衣机半天没有水进去，最后报警。',
		faultType: 'other',
		diagnosis: '进水电磁阀线圈断路，滤网堵塞。更换电磁阀并清洗滤网，进水正常。',
		services: [['S-WM-03', 1]],
		parts: [['P-WM-02', 1]]
	},
	{
		title: '通电没反应，指示灯不亮',
		description: '昨天还能用，今天按电源键完全没反应，插座换过了。',
		faultType: 'power',
		diagnosis: '电脑板电源部分受潮击穿。更换电脑板并加装防潮罩，各程序运行正常。',
		services: [['S-WM-05', 1]],
		parts: [['P-WM-04', 1]]
	},
	{
		title: '衣服洗完有黑屑，申请拆洗',
		description: '用了三年多，洗完的衣服上有黑色碎屑，想把内筒拆开清洗。',
		faultType: 'maintain',
		diagnosis: '内外筒夹层污垢较多。整筒拆洗除垢消毒，复装后试运行一个程序无异常。',
		services: [['S-WM-01', 1]],
		parts: []
	},
	{
		title: '洗烘一体机烘不干',
		description: '选了三小时烘干，衣服出来还是湿的，里面不热。',
		faultType: 'other',
		diagnosis: '烘干加热器断路，绒毛滤网堵塞。更换加热器并清理风道，烘干温度达到 65 度。',
		services: [['S-WM-03', 1]],
		parts: [['P-WM-11', 1]]
	}
];
