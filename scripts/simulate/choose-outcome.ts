import type { z } from 'zod';
import type { Random } from '#demo/random.ts';
import type { TrackerView } from '#shared/contract/http/public.ts';

type Outcome = NonNullable<z.output<typeof TrackerView>['ask']>['outcomes'][number];

const COMPLAINT_CHANCE = 0.1;

/** What a customer answers when asked: mostly content, now and then not, but nobody complains twice. */
export function chooseOutcome({ outcomes, complained, random }: { outcomes: readonly Outcome[]; complained: boolean; random: Random }): Outcome {
	const negative = outcomes.find(({ tone }) => tone === 'negative');
	if (negative !== undefined && !complained && random.chance(COMPLAINT_CHANCE)) return negative;
	return outcomes.find(({ tone }) => tone === 'positive') ?? random.pick(outcomes);
}
