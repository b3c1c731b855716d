import { expect, it } from 'vitest';
import { chooseChannel } from './choose-channel.ts';

it('scans until the server would say wait, then calls, and scans again later', () => {
	const scans = Array.from({ length: 16 }, (_, index) => index * 1_000);
	expect(chooseChannel(scans.slice(1), 20_000)).toBe('scan');
	expect(chooseChannel(scans, 20_000)).toBe('call');
	expect(chooseChannel(scans, 600_001)).toBe('scan');
});
