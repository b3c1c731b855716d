/** What the company sells; the key ties models, faults, catalogue and photos together. */
export const PRODUCT_LINES = [
	{
		key: 'aircon',
		name: '空调',
		prefix: 'AC',
		share: 24,
		warrantyYears: 6,
		models: ['KFR-35GW/YS1', 'KFR-26GW/YS1', 'KFR-72LW/YS3', 'KFR-51LW/YS3', 'KFR-35GW/YSA 新风']
	},
	{
		key: 'fridge',
		name: '冰箱',
		prefix: 'RF',
		share: 16,
		warrantyYears: 3,
		models: ['BCD-458WYS', 'BCD-520WYS 十字门', 'BCD-218YS', 'BCD-636WYS 对开门']
	},
	{
		key: 'washer',
		name: '洗衣机',
		prefix: 'WM',
		share: 15,
		warrantyYears: 3,
		models: ['YSG100-D1 滚筒', 'YSG120-H2 洗烘一体', 'YSB80-V1 波轮', 'YSG100-Q3 热泵']
	},
	{
		key: 'heater',
		name: '热水器',
		prefix: 'WH',
		share: 12,
		warrantyYears: 6,
		models: ['YS60-D20 电热', 'YS80-D30 电热', 'JSQ30-YS16 燃气', 'JSQ25-YS13 燃气']
	},
	{ key: 'purifier', name: '净水器', prefix: 'WP', share: 8, warrantyYears: 1, models: ['YSRO-800G', 'YSRO-1200G', 'YSUF-1000 超滤'] },
	{ key: 'hood', name: '油烟机', prefix: 'RH', share: 8, warrantyYears: 5, models: ['CXW-260-YS7', 'CXW-298-YS9 侧吸', 'CXW-320-YSX 变频'] },
	{ key: 'dishwasher', name: '洗碗机', prefix: 'DW', share: 5, warrantyYears: 3, models: ['YSW13-E5 嵌入式', 'YSW16-T8 独立式'] },
	{ key: 'tv', name: '电视', prefix: 'TV', share: 7, warrantyYears: 1, models: ['YS55U7', 'YS65U8 Mini LED', 'YS75U9 Mini LED'] },
	{ key: 'stove', name: '燃气灶', prefix: 'GS', share: 5, warrantyYears: 5, models: ['JZT-YSB2 双眼', 'JZT-YSB5 定时'] }
] as const;

export type ProductLine = (typeof PRODUCT_LINES)[number];
export type ProductKey = ProductLine['key'];
