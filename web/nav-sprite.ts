import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { iconShapes } from './plain-icons.ts';

const LUCIDE = path.resolve(import.meta.dirname, '../node_modules/@lucide/svelte/dist/icons');
const FILE = path.resolve(import.meta.dirname, 'src/lib/marks/nav-icons.svg');

/** Which of lucide's icons stands for which place of the navigation. */
const ICONS = {
	board: 'layout-dashboard',
	tickets: 'tickets',
	approvals: 'clipboard-check',
	customers: 'contact',
	equipment: 'washing-machine',
	wall: 'monitor-play',
	organisation: 'building-complex',
	people: 'users-round',
	roles: 'shield-check',
	scenarios: 'workflow',
	replies: 'messages-square',
	deliveries: 'send',
	comparison: 'scale',
	audit: 'scroll-text',
	developers: 'code'
};

const symbol = ([name, icon]: readonly [string, string]): string =>
	`<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${iconShapes(readFileSync(path.join(LUCIDE, `${icon}.svelte`), 'utf8'))}</symbol>`;

/** The navigation's icons as one picture: drawn by the browser from a file it keeps, where as code each page carried all of them. */
export function navSprite(): Plugin {
	return {
		name: 'baton-nav-sprite',
		config() {
			writeFileSync(FILE, `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(ICONS).map(symbol).join('')}</svg>\n`);
		}
	};
}
