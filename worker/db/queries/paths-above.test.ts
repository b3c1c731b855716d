import { expect, it } from 'vitest';
import { pathsAbove } from './paths-above.ts';

it('names a place and everything above it', () => {
	expect(pathsAbove('/hq/east/sh/sh-001/')).toEqual(['/hq/', '/hq/east/', '/hq/east/sh/', '/hq/east/sh/sh-001/']);
	expect(pathsAbove('/hq/')).toEqual(['/hq/']);
});
