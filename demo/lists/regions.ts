/** The five regions (大区) of the demo company, each with the code of the city its office is in. */
export const REGIONS = [
	{
		id: 'r-east',
		key: 'east',
		code: 'EAST',
		name: '华东大区',
		adcode: '310112',
		address: '上海市闵行区申长路988弄3号楼6层',
		lat: 31.194,
		lng: 121.313
	},
	{
		id: 'r-south',
		key: 'south',
		code: 'SOUTH',
		name: '华南大区',
		adcode: '440106',
		address: '广州市天河区黄埔大道中199号12层',
		lat: 23.124,
		lng: 113.369
	},
	{
		id: 'r-north',
		key: 'north',
		code: 'NORTH',
		name: '华北大区',
		adcode: '110105',
		address: '北京市朝阳区酒仙桥路10号B座5层',
		lat: 39.981,
		lng: 116.491
	},
	{
		id: 'r-southwest',
		key: 'southwest',
		code: 'SWEST',
		name: '西南大区',
		adcode: '510107',
		address: '成都市武侯区天府大道北段18号8层',
		lat: 30.586,
		lng: 104.064
	},
	{
		id: 'r-central',
		key: 'central',
		code: 'CENT',
		name: '华中大区',
		adcode: '420106',
		address: '武汉市武昌区中南路7号15层',
		lat: 30.54,
		lng: 114.332
	}
] as const;

export type RegionKey = (typeof REGIONS)[number]['key'];

export const HEADQUARTERS = {
	id: 'hq',
	code: 'HQ',
	name: '云杉家电连锁总部',
	adcode: '310105',
	address: '上海市长宁区天山路338号云杉大厦',
	lat: 31.212,
	lng: 121.398
} as const;
