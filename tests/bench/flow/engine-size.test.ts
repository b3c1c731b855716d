import { expect, it } from 'vitest';
import { engineSize } from './engine-size.ts';

it('is within thirty kilobytes for engine, conditions and forms together', async () => {
	expect(await engineSize()).toBeLessThanOrEqual(30 * 1024);
}, 30_000);
