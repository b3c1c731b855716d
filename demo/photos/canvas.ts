import type { Picture } from './encode-png.ts';

export const WIDTH = 320;
export const HEIGHT = 240;

type Colour = readonly [number, number, number];
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Palette indexes after the eight shades of the background. */
export const INK = { outline: 8, body: 9, shade: 10, accent: 11, glass: 12, light: 13, red: 14, green: 15 } as const;
export type Ink = (typeof INK)[keyof typeof INK];

const SHADES = 8;
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

export type Canvas = {
	readonly box: (ink: Ink, box: Box) => void;
	readonly disc: (ink: Ink, x: number, y: number, radius: number) => void;
	readonly picture: Picture;
};

/** A wall that is lit from above, dithered so that its few shades look like many (Bayer's 4 × 4 matrix). */
export function createCanvas({ top, bottom, accent }: { top: Colour; bottom: Colour; accent: Colour }): Canvas {
	const pixels = new Uint8Array(WIDTH * HEIGHT);
	for (let y = 0; y < HEIGHT; y++)
		for (let x = 0; x < WIDTH; x++) {
			const level = (y / HEIGHT) * (SHADES - 1) + ((BAYER[(y % 4) * 4 + (x % 4)] ?? 0) + 0.5) / 16 - 0.5;
			pixels[y * WIDTH + x] = Math.min(Math.max(Math.round(level), 0), SHADES - 1);
		}
	const shades = Array.from({ length: SHADES }, (_, index) => mix(top, bottom, index / (SHADES - 1)));
	const inks: Colour[] = [[58, 66, 78], [244, 246, 248], [206, 212, 220], accent, [34, 44, 60], [255, 255, 255], [214, 69, 65], [46, 158, 98]];
	const box: Canvas['box'] = (ink, { x, y, width, height }) => {
		for (let row = y; row < y + height; row++) pixels.fill(ink, row * WIDTH + x, row * WIDTH + x + width);
	};
	const disc: Canvas['disc'] = (ink, x, y, radius) => {
		for (let row = -radius; row <= radius; row++) {
			const half = Math.floor(Math.sqrt(radius ** 2 - row ** 2));
			pixels.fill(ink, (y + row) * WIDTH + x - half, (y + row) * WIDTH + x + half + 1);
		}
	};
	return { box, disc, picture: { width: WIDTH, height: HEIGHT, palette: [...shades, ...inks], pixels } };
}

const mix = (from: Colour, to: Colour, share: number): Colour => {
	const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
	return [channel(0), channel(1), channel(2)];
};
