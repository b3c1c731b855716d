import { isDeepStrictEqual } from 'node:util';
import type { Metric } from '../../scripts/bench/metric.ts';
import { checkLargeFlows } from './flow/check-large-flows.ts';
import { engineSize } from './flow/engine-size.ts';
import { OurTicket } from './flow/our-ticket.ts';
import { STORIES, type Step, type Story, type StoryName } from './flow/three-flows.ts';
import { XstateTicket } from './flow/xstate-ticket.ts';

const ROUNDS = 7;
/** How many tickets of each flow a round plays: about a tenth of a second each. */
const TICKETS = { ours: 1_500, json: 4_000, xstate: 150 };
const NAMES = Object.keys(STORIES) as StoryName[];

/** Tickets through three flows, each step persisted, in turns with the same flows as XState machines; both must end alike first. */
export async function run(): Promise<readonly Metric[]> {
	for (const name of NAMES) agree(name, STORIES[name]);
	console.log(`engine, checks, conditions and forms: ${((await engineSize()) / 1024).toFixed(1)} KiB compressed`);
	const large = Array.from({ length: ROUNDS }, checkLargeFlows);
	const took = new Map(NAMES.map((name) => [name, { ours: [] as number[], json: [] as number[], xstate: [] as number[] }]));
	for (let round = -1; round < ROUNDS; round += 1)
		for (const [name, samples] of took) {
			const story = STORIES[name];
			const { entries } = played(new OurTicket(story), story);
			const each = {
				ours: microsecondsEach(() => played(new OurTicket(story), story).written, story, TICKETS.ours),
				json: microsecondsEach(() => entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0), story, TICKETS.json),
				xstate: microsecondsEach(() => played(new XstateTicket(name, story), story).written, story, TICKETS.xstate)
			};
			// The first round warms up.
			if (round >= 0) for (const who of ['ours', 'json', 'xstate'] as const) samples[who].push(each[who]);
		}
	const ratios = new Map([...took].map(([name, { ours, xstate }]) => [name, xstate.map((us, round) => us / (ours[round] ?? 1))]));
	return [
		...[...took].flatMap(([name, { ours, json, xstate }]): Metric[] => [
			{ metric: `${name}: a step`, samples: ours, unit: 'µs' },
			{ metric: `${name}: of which its row as JSON`, samples: json, unit: 'µs' },
			{ metric: `${name}: XState`, samples: xstate, unit: 'µs' },
			{ metric: `${name}: XState ÷ ours`, samples: ratios.get(name) ?? [], unit: '×' }
		]),
		{
			metric: 'XState ÷ ours, mean of the flows',
			samples: Array.from({ length: ROUNDS }, (_, round) => geometricMean([...ratios.values()].map((each) => each[round] ?? 1))),
			target: '>= 100',
			unit: '×'
		},
		{ metric: 'soundness of sixty nodes', samples: large.map(({ soundness }) => soundness), target: '<= 200', unit: 'ms' },
		{ metric: 'checking sixty nodes while drawing', samples: large.map(({ drawing }) => drawing), target: '<= 50', unit: 'ms' }
	];
}

function played<Ticket extends { take(step: Step): void }>(ticket: Ticket, { steps }: Story): Ticket {
	for (const step of steps) ticket.take(step);
	return ticket;
}

/** CPU of the whole process, collecting garbage included; others on the machine don't count. */
function microsecondsEach(play: () => number, { steps }: Story, tickets: number): number {
	let written = 0;
	const start = process.cpuUsage();
	for (let count = 0; count < tickets; count += 1) written += play();
	const { user, system } = process.cpuUsage(start);
	if (written === 0) throw new Error('nothing was persisted');
	return (user + system) / (tickets * (steps.length + 1));
}

/** After every step the same work is open, and at the end both are over with the same answers. */
function agree(name: StoryName, story: Story): void {
	const ours = new OurTicket(story);
	const theirs = new XstateTicket(name, story);
	for (const step of story.steps) {
		ours.take(step);
		theirs.take(step);
		const nodes = ours.state.items.map(({ nodeId }) => nodeId).toSorted();
		const states = namesIn(theirs.snapshot().value).filter((state) => story.definition.nodes.some((node) => node.id === state && 'form' in node));
		if (!isDeepStrictEqual(nodes, states.toSorted())) throw new Error(`${name} after ${step.nodeId}: ours ${nodes}, XState ${states}`);
	}
	const { status, context } = theirs.snapshot();
	// What XState keeps of an assignment is an answer like any other.
	const answers = Object.fromEntries(Object.entries(context.answers).filter(([nodeId]) => nodeId in ours.state.answers));
	if (ours.state.status !== 'ended' || status !== 'done' || !isDeepStrictEqual(answers, ours.state.answers))
		throw new Error(`${name}: ours ${ours.state.status} ${JSON.stringify(ours.state.answers)}, XState ${status} ${JSON.stringify(answers)}`);
	console.log(`${name}: ${story.steps.length} steps, the same work open after each, the same end`);
}

/** Every state's name in an XState value, those that have states in them included. */
function namesIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}

const geometricMean = (values: readonly number[]): number => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
