import { type Canvas, createCanvas, INK } from './canvas.ts';
import { encodePng } from './encode-png.ts';
import { PHOTO_SUBJECTS, type PhotoSubject, photoId } from './photo-ids.ts';

export type DemoPhoto = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> };

export const DEMO_PHOTO_MIME = 'image/png';

/** The photos that the demo's tickets show, drawn afresh: small PNG images of an appliance before a wall. */
export function demoPhotos(): DemoPhoto[] {
	return PHOTO_SUBJECTS.map((subject) => {
		const [top, bottom, accent] = COLOURS[subject];
		const canvas = createCanvas({ top, bottom, accent });
		DRAW[subject](canvas);
		return { id: photoId(subject), bytes: encodePng(canvas.picture) };
	});
}

type Colour = readonly [number, number, number];

const COLOURS: Readonly<Record<PhotoSubject, readonly [Colour, Colour, Colour]>> = {
	aircon: [
		[226, 234, 240],
		[188, 200, 210],
		[60, 140, 220]
	],
	fridge: [
		[238, 228, 214],
		[196, 178, 158],
		[120, 132, 148]
	],
	washer: [
		[222, 236, 232],
		[170, 196, 192],
		[70, 150, 190]
	],
	heater: [
		[232, 236, 240],
		[160, 176, 190],
		[232, 140, 60]
	],
	kitchen: [
		[240, 232, 220],
		[180, 160, 140],
		[240, 180, 70]
	],
	tv: [
		[210, 214, 224],
		[150, 154, 170],
		[90, 110, 200]
	],
	board: [
		[70, 90, 84],
		[40, 52, 50],
		[212, 170, 70]
	],
	done: [
		[224, 240, 230],
		[176, 208, 190],
		[46, 158, 98]
	]
};

const floor = ({ box }: Canvas) => box(INK.shade, { x: 0, y: 206, width: 320, height: 34 });

const DRAW: Readonly<Record<PhotoSubject, (canvas: Canvas) => void>> = {
	aircon: ({ box, disc }) => {
		box(INK.outline, { x: 38, y: 58, width: 244, height: 76 });
		box(INK.body, { x: 40, y: 60, width: 240, height: 72 });
		box(INK.shade, { x: 40, y: 112, width: 240, height: 20 });
		for (let slat = 0; slat < 4; slat++) box(INK.outline, { x: 56, y: 114 + slat * 4, width: 208, height: 1 });
		box(INK.accent, { x: 238, y: 76, width: 22, height: 10 });
		disc(INK.green, 226, 81, 3);
		for (const x of [96, 160, 224]) for (let drop = 0; drop < 3; drop++) disc(INK.accent, x, 156 + drop * 18, 3);
	},
	fridge: (canvas) => {
		floor(canvas);
		canvas.box(INK.outline, { x: 98, y: 22, width: 124, height: 190 });
		canvas.box(INK.body, { x: 101, y: 25, width: 58, height: 184 });
		canvas.box(INK.body, { x: 161, y: 25, width: 58, height: 184 });
		canvas.box(INK.shade, { x: 101, y: 128, width: 118, height: 3 });
		for (const x of [151, 165]) canvas.box(INK.accent, { x, y: 60, width: 4, height: 50 });
		canvas.box(INK.glass, { x: 176, y: 44, width: 28, height: 16 });
	},
	washer: (canvas) => {
		floor(canvas);
		canvas.box(INK.outline, { x: 88, y: 42, width: 144, height: 170 });
		canvas.box(INK.body, { x: 91, y: 45, width: 138, height: 164 });
		canvas.box(INK.shade, { x: 91, y: 45, width: 138, height: 28 });
		canvas.disc(INK.glass, 112, 59, 8);
		canvas.box(INK.accent, { x: 180, y: 52, width: 38, height: 14 });
		for (const [ink, radius] of [
			[INK.outline, 56],
			[INK.shade, 52],
			[INK.glass, 42],
			[INK.accent, 34]
		] as const)
			canvas.disc(ink, 160, 142, radius);
		canvas.disc(INK.light, 146, 128, 8);
	},
	heater: ({ box, disc }) => {
		box(INK.outline, { x: 58, y: 68, width: 204, height: 92 });
		box(INK.body, { x: 60, y: 70, width: 200, height: 88 });
		box(INK.shade, { x: 60, y: 140, width: 200, height: 18 });
		disc(INK.glass, 226, 108, 18);
		disc(INK.accent, 226, 108, 12);
		for (const x of [110, 200]) box(INK.outline, { x, y: 160, width: 8, height: 60 });
		disc(INK.red, 204, 196, 8);
		disc(INK.accent, 114, 196, 8);
	},
	kitchen: (canvas) => {
		floor(canvas);
		canvas.box(INK.outline, { x: 128, y: 0, width: 64, height: 56 });
		canvas.box(INK.body, { x: 131, y: 0, width: 58, height: 54 });
		canvas.box(INK.outline, { x: 68, y: 54, width: 184, height: 30 });
		canvas.box(INK.shade, { x: 71, y: 57, width: 178, height: 24 });
		for (const x of [100, 220]) canvas.disc(INK.light, x, 69, 6);
		canvas.box(INK.glass, { x: 60, y: 168, width: 200, height: 22 });
		for (const x of [112, 208]) {
			canvas.disc(INK.outline, x, 162, 14);
			canvas.disc(INK.accent, x, 160, 9);
		}
	},
	tv: (canvas) => {
		floor(canvas);
		canvas.box(INK.outline, { x: 34, y: 34, width: 252, height: 146 });
		canvas.box(INK.glass, { x: 39, y: 39, width: 242, height: 136 });
		canvas.box(INK.accent, { x: 196, y: 39, width: 3, height: 136 });
		canvas.box(INK.red, { x: 214, y: 39, width: 2, height: 136 });
		canvas.box(INK.green, { x: 238, y: 39, width: 2, height: 136 });
		canvas.box(INK.outline, { x: 120, y: 180, width: 80, height: 10 });
	},
	board: ({ box, disc }) => {
		box(INK.green, { x: 36, y: 30, width: 248, height: 180 });
		box(INK.glass, { x: 70, y: 60, width: 70, height: 56 });
		for (let pin = 0; pin < 9; pin++) {
			box(INK.light, { x: 73 + pin * 7, y: 54, width: 3, height: 6 });
			box(INK.light, { x: 73 + pin * 7, y: 116, width: 3, height: 6 });
		}
		for (const x of [180, 214, 248]) {
			disc(INK.outline, x, 78, 14);
			disc(INK.shade, x, 78, 10);
		}
		for (let track = 0; track < 6; track++) box(INK.accent, { x: 60, y: 140 + track * 9, width: 150 + track * 10, height: 2 });
		disc(INK.red, 242, 160, 16);
	},
	done: ({ box, disc }) => {
		box(INK.body, { x: 60, y: 40, width: 200, height: 160 });
		box(INK.shade, { x: 60, y: 176, width: 200, height: 24 });
		disc(INK.accent, 160, 106, 50);
		for (let step = 0; step < 24; step++) disc(INK.light, 134 + step, 106 + step, 5);
		for (let step = 0; step < 40; step++) disc(INK.light, 158 + step, 130 - step, 5);
	}
};
