import type { z } from 'zod';
import { ACCEPTANCE_REMARKS, CUSTOMER_COMMENTS, REVIEWS, REWORK_REMARKS } from '#demo/lists/remarks.ts';
import type { Random } from '#demo/random.ts';
import { type TrackerCommand, TrackerView } from '#shared/contract/http/public.ts';
import type { ApiClient } from './api-client.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { fillForm } from './fill-form.ts';
import type { Play } from './play.ts';

/** Per look at the tracker, once each. */
const URGE_CHANCE = 0.06;
const COMMENT_CHANCE = 0.08;
/** All customers together look at most this often, or the server would tell them to slow down. */
const LOOK_MS_PER_CUSTOMER = 150;

type Following = Readonly<{ play: Play; api: ApiClient; number: string; name: string; token: string; random: Random }>;

/** Looks at the tracker until the ticket is closed or the day is over: urges, asks, accepts or complains, rates. */
export async function followRequest({ play, api, number, name, token, random }: Following): Promise<void> {
	const track = `/public/track/${token}`;
	const once = { urged: false, spoke: false, complained: false };
	const send = (command: z.input<typeof TrackerCommand>) =>
		api.send({ method: 'POST', path: `${track}/commands`, body: { commandId: play.nextCommandId(), command }, answer: TrackerView });
	while (!play.isOver) {
		await play.clock.sleep(Math.max(random.between(2_000, 4_000), play.following * LOOK_MS_PER_CUSTOMER));
		if (play.isOver) return;
		const view = await api.send({ method: 'GET', path: track, answer: TrackerView });
		if (!view.ok) continue;
		const { closedAt, ask, mayUrge, technician } = view.value;
		if (closedAt !== null) {
			play.tell({ number, step: 'closed', who: name });
			return;
		}
		if (ask !== null) {
			await play.clock.sleep(random.between(1_000, 4_000));
			const { step, command } = answerTo(ask, once.complained, random);
			if (!(await send(command)).ok) continue;
			once.complained ||= step === 'rejected';
			play.tell({ number, step, who: name });
		} else if (mayUrge && !once.urged && random.chance(URGE_CHANCE)) {
			once.urged = true;
			if ((await send({ type: 'urge' })).ok) play.tell({ number, step: 'urged', who: name });
		} else if (technician !== null && !once.spoke && random.chance(COMMENT_CHANCE)) {
			once.spoke = true;
			const text = random.pick(CUSTOMER_COMMENTS);
			if ((await send({ type: 'comment', text })).ok) play.tell({ number, step: 'commented', who: name, more: text });
		}
	}
}

type Ask = NonNullable<z.output<typeof TrackerView>['ask']>;

/** What the customer says when asked; who had to complain rates lower. */
function answerTo(ask: Ask, complained: boolean, random: Random): { step: string; command: z.input<typeof TrackerCommand> } {
	const outcome = chooseOutcome({ outcomes: ask.outcomes, complained, random });
	const unhappy = outcome.tone === 'negative';
	const mood = complained ? random.between(0.2, 0.9) : random.between(0.6, 1);
	const reviews = REVIEWS[Math.max(1, Math.round(mood * 5))] ?? [];
	const texts = (ask.kind === 'survey' ? reviews : unhappy ? REWORK_REMARKS : ACCEPTANCE_REMARKS).filter((text) => text !== '');
	const answers = fillForm(ask.form, { texts, photos: [], codes: { 'service-item': [], 'spare-part': [] }, mood, random });
	return {
		step: ask.kind === 'survey' ? 'rated' : unhappy ? 'rejected' : 'approved',
		command: { type: 'submit', itemId: ask.itemId, outcome: outcome.key, answers }
	};
}
