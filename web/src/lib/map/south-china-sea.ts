/**
 * What the inset of the South China Sea shows besides the coasts, as longitude and latitude, simplified: the ten dashes of China's standard map
 * (beginning east of Taiwan) and the island groups. A deployer who needs a surveyed map replaces static/china-provinces.json and this list.
 */
export const DASHES: readonly (readonly [from: readonly [lng: number, lat: number], to: readonly [lng: number, lat: number]])[] = [
	[
		[122.51, 23.46],
		[122.8, 24.57]
	],
	[
		[121.17, 20.83],
		[121.9, 21.7]
	],
	[
		[119.47, 18.0],
		[120.0, 19.0]
	],
	[
		[119.07, 15.04],
		[119.07, 16.04]
	],
	[
		[118.53, 10.92],
		[119.0, 11.98]
	],
	[
		[115.54, 7.15],
		[116.29, 8.0]
	],
	[
		[112.3, 3.53],
		[113.02, 3.85]
	],
	[
		[108.2, 6.01],
		[108.25, 6.95]
	],
	[
		[109.95, 11.3],
		[110.2, 12.3]
	],
	[
		[109.3, 15.2],
		[109.85, 16.2]
	]
];

export const ISLANDS: readonly (readonly [lng: number, lat: number])[] = [
	[116.72, 20.7],
	[111.6, 16.5],
	[112.33, 16.83],
	[112.73, 16.67],
	[114.4, 15.8],
	[117.75, 15.15],
	[114.33, 10.38],
	[114.37, 11.45],
	[115.53, 9.9],
	[112.89, 9.55],
	[113.83, 7.38],
	[112.28, 3.97]
];
