import type { RegionKey } from './regions.ts';

export type HubRow = {
	readonly code: string;
	readonly region: RegionKey;
	readonly city: string;
	/** GB/T 2260 code of the city; a municipality's is that of its districts (市辖区). */
	readonly adcode: string;
	readonly address: string;
	readonly lat: number;
	readonly lng: number;
	readonly tier: 1 | 2 | 3;
	/** How many technicians work from here. */
	readonly technicians: number;
};

/** The service hubs (区域服务中枢); cities without one are served from the hub that `chooseHub` finds. */
export const HUBS: readonly HubRow[] = [
	{
		code: 'SH',
		region: 'east',
		city: '上海',
		adcode: '310100',
		address: '上海市闵行区春申路2328号',
		lat: 31.101,
		lng: 121.387,
		tier: 1,
		technicians: 5
	},
	{
		code: 'NJ',
		region: 'east',
		city: '南京',
		adcode: '320100',
		address: '南京市建邺区江东中路215号',
		lat: 32.012,
		lng: 118.732,
		tier: 2,
		technicians: 3
	},
	{
		code: 'HZ',
		region: 'east',
		city: '杭州',
		adcode: '330100',
		address: '杭州市拱墅区莫干山路1418号',
		lat: 30.334,
		lng: 120.119,
		tier: 2,
		technicians: 3
	},
	{
		code: 'GZ',
		region: 'south',
		city: '广州',
		adcode: '440100',
		address: '广州市白云区黄石东路108号',
		lat: 23.205,
		lng: 113.274,
		tier: 1,
		technicians: 3
	},
	{
		code: 'SZ',
		region: 'south',
		city: '深圳',
		adcode: '440300',
		address: '深圳市罗湖区清水河一路112号',
		lat: 22.575,
		lng: 114.112,
		tier: 1,
		technicians: 3
	},
	{
		code: 'XM',
		region: 'south',
		city: '厦门',
		adcode: '350200',
		address: '厦门市湖里区枋湖北二路889号',
		lat: 24.521,
		lng: 118.135,
		tier: 2,
		technicians: 2
	},
	{
		code: 'BJ',
		region: 'north',
		city: '北京',
		adcode: '110100',
		address: '北京市丰台区南四环西路128号',
		lat: 39.829,
		lng: 116.291,
		tier: 1,
		technicians: 4
	},
	{
		code: 'TJ',
		region: 'north',
		city: '天津',
		adcode: '120100',
		address: '天津市西青区友谊南路31号',
		lat: 39.052,
		lng: 117.224,
		tier: 2,
		technicians: 2
	},
	{
		code: 'JN',
		region: 'north',
		city: '济南',
		adcode: '370100',
		address: '济南市历下区工业南路59号',
		lat: 36.673,
		lng: 117.108,
		tier: 2,
		technicians: 2
	},
	{
		code: 'CD',
		region: 'southwest',
		city: '成都',
		adcode: '510100',
		address: '成都市金牛区金府路668号',
		lat: 30.718,
		lng: 104.037,
		tier: 2,
		technicians: 3
	},
	{
		code: 'CQ',
		region: 'southwest',
		city: '重庆',
		adcode: '500100',
		address: '重庆市九龙坡区科园一路73号',
		lat: 29.527,
		lng: 106.494,
		tier: 2,
		technicians: 2
	},
	{
		code: 'KM',
		region: 'southwest',
		city: '昆明',
		adcode: '530100',
		address: '昆明市官渡区彩云北路1868号',
		lat: 24.982,
		lng: 102.754,
		tier: 3,
		technicians: 2
	},
	{
		code: 'WH',
		region: 'central',
		city: '武汉',
		adcode: '420100',
		address: '武汉市洪山区珞狮路517号',
		lat: 30.495,
		lng: 114.345,
		tier: 2,
		technicians: 2
	},
	{
		code: 'CS',
		region: 'central',
		city: '长沙',
		adcode: '430100',
		address: '长沙市雨花区韶山中路489号',
		lat: 28.147,
		lng: 112.994,
		tier: 2,
		technicians: 2
	}
];
