/** Housing estates (小区) of the sort that every Chinese city has. */
export const NEIGHBOURHOODS = [
	'翠庭雅苑',
	'阳光花园',
	'锦绣家园',
	'馨安里',
	'梧桐公寓',
	'金桂苑',
	'滨河花城',
	'和平里',
	'书香名邸',
	'紫荆花园',
	'星河湾畔',
	'幸福里',
	'文锦苑',
	'绿茵新村',
	'康乐小区',
	'世纪华庭',
	'枫林晚',
	'银杏园',
	'丽景湾',
	'东方雅居',
	'晨曦园',
	'怡景苑',
	'明珠家园',
	'香樟苑',
	'望江名居',
	'新天地公寓',
	'锦上花',
	'秋实园',
	'荷塘月色',
	'云栖里'
] as const;

export const LEVELS = [
	['standard', 60],
	['silver', 22],
	['gold', 12],
	['vip', 6]
] as const;

export const TAGS = ['以旧换新', '老客户', '企业客户', '投诉敏感', '延保用户', '家有老人', '偏好周末上门', '需提前电话'] as const;
