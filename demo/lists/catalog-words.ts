/** The catalogue's categories in English. */
export const CATEGORIES: Readonly<Record<string, string>> = {
	通用: 'General',
	空调: 'Air conditioners',
	冰箱: 'Fridges',
	洗衣机: 'Washing machines',
	热水器: 'Water heaters',
	净水器: 'Water purifiers',
	油烟机: 'Range hoods',
	洗碗机: 'Dishwashers',
	电视: 'Televisions',
	燃气灶: 'Gas stoves'
};

/** What things are counted in, in English. */
export const UNITS_OF_COUNT: Readonly<Record<string, string>> = {
	次: 'job',
	台: 'appliance',
	个: 'pc',
	扇: 'door',
	百克: 'hundred grams',
	米: 'm',
	块: 'board',
	副: 'pair',
	根: 'pc',
	条: 'strip',
	套: 'set',
	支: 'pc',
	片: 'pc'
};
