import type { ProductKey } from '../lists/product-lines.ts';

/** What the demo's photos show; each is one file that many tickets point to. */
export const PHOTO_SUBJECTS = ['aircon', 'fridge', 'washer', 'heater', 'kitchen', 'tv', 'board', 'done'] as const;
export type PhotoSubject = (typeof PHOTO_SUBJECTS)[number];

export const photoId = (subject: PhotoSubject): string => `demo-photo-${subject}`;

export const PHOTO_OF: Readonly<Record<ProductKey, string>> = {
	aircon: photoId('aircon'),
	fridge: photoId('fridge'),
	washer: photoId('washer'),
	heater: photoId('heater'),
	purifier: photoId('heater'),
	hood: photoId('kitchen'),
	dishwasher: photoId('kitchen'),
	tv: photoId('tv'),
	stove: photoId('kitchen')
};

/** What technicians photograph besides the appliance. */
export const WORK_PHOTOS: readonly string[] = [photoId('board'), photoId('done')];
