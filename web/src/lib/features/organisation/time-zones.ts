/** The zones of the places these companies work in; a unit that has another one keeps it. */
export const TIME_ZONES: readonly string[] = [
	'Asia/Shanghai',
	'Asia/Urumqi',
	'Asia/Hong_Kong',
	'Asia/Macau',
	'Asia/Taipei',
	'Asia/Singapore',
	'Asia/Tokyo',
	'Asia/Seoul',
	'Asia/Bangkok',
	'Asia/Ho_Chi_Minh',
	'Europe/London',
	'Europe/Berlin',
	'America/New_York',
	'America/Los_Angeles'
];
