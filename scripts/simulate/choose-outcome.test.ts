import { expect, it } from 'vitest';
import { createRandom } from '#demo/random.ts';
import { chooseOutcome } from './choose-outcome.ts';

const label = { zh: '…', en: '…' };
const outcomes = [
	{ key: 'rework', label, tone: 'negative' },
	{ key: 'accepted', label, tone: 'positive' }
] as const;

const answers = (complained: boolean) => {
	const random = createRandom(1, 'outcomes');
	return Array.from({ length: 300 }, () => chooseOutcome({ outcomes, complained, random }).key);
};

it('is content most of the time', () => {
	const complaints = answers(false).filter((key) => key === 'rework').length;
	expect(complaints).toBeGreaterThan(10);
	expect(complaints).toBeLessThan(60);
});

it('does not complain twice', () => {
	expect(new Set(answers(true))).toEqual(new Set(['accepted']));
});

it('takes what there is when nothing is positive', () => {
	const random = createRandom(1, 'neutral');
	expect(chooseOutcome({ outcomes: [{ key: 'noted', label, tone: 'neutral' }], complained: false, random }).key).toBe('noted');
});
