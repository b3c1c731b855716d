import { compileCondition } from '#shared/domain/condition/compile-condition.ts';
import type { Operator } from '#shared/domain/condition/condition.ts';
import type { Metric } from '../../scripts/bench/metric.ts';
import { EIGHTEEN_KINDS } from './conditions/eighteen-kinds.ts';
import { jsonLogicPeer } from './conditions/json-logic.ts';
import { jsonRulesPeer } from './conditions/json-rules-engine.ts';
import { someOccasions } from './conditions/some-occasions.ts';

const ROUNDS = 7;
const OCCASIONS = someOccasions(64);
const OPERATORS = Object.keys(EIGHTEEN_KINDS) as Operator[];
/** How often each goes through all conditions and occasions in a round: about a tenth of a second each. */
const PASSES = { ours: 4_000, jsonLogic: 300, jsonRules: 8 };

/** The eighteen operators over the same occasions, in turns with json-rules-engine and json-logic-js; all three must agree first. */
export async function run(): Promise<readonly Metric[]> {
	const deciders = OPERATORS.map((operator) => compileCondition(EIGHTEEN_KINDS[operator]));
	const logic = jsonLogicPeer(OCCASIONS);
	const rules = jsonRulesPeer(OCCASIONS);
	await agree(deciders, logic, rules);

	let held = 0;
	const ours = () => {
		for (let pass = 0; pass < PASSES.ours; pass += 1)
			for (const decide of deciders) for (const occasion of OCCASIONS) if (decide(occasion)) held += 1;
	};
	const jsonLogic = () => {
		for (let pass = 0; pass < PASSES.jsonLogic; pass += 1)
			for (const operator of OPERATORS) for (let index = 0; index < OCCASIONS.length; index += 1) if (logic(operator, index)) held += 1;
	};
	const jsonRules = async () => {
		for (let pass = 0; pass < PASSES.jsonRules; pass += 1)
			for (const operator of OPERATORS) for (let index = 0; index < OCCASIONS.length; index += 1) if (await rules(operator, index)) held += 1;
	};
	const each = { ours: [] as number[], jsonLogic: [] as number[], jsonRules: [] as number[] };
	for (let round = -1; round < ROUNDS; round += 1) {
		const took = {
			ours: await nanosecondsEach(ours, PASSES.ours),
			jsonLogic: await nanosecondsEach(jsonLogic, PASSES.jsonLogic),
			jsonRules: await nanosecondsEach(jsonRules, PASSES.jsonRules)
		};
		// The first round warms up.
		if (round >= 0) for (const name of Object.keys(each) as (keyof typeof each)[]) each[name].push(took[name]);
	}
	if (held === 0) throw new Error('no condition ever held');
	return [
		{ metric: 'a condition', samples: each.ours, unit: 'ns' },
		{ metric: 'json-logic-js', samples: each.jsonLogic, unit: 'ns' },
		{ metric: 'json-rules-engine', samples: each.jsonRules, unit: 'ns' },
		{ metric: 'json-logic-js ÷ ours', samples: each.jsonLogic.map((ns, index) => ns / (each.ours[index] ?? 1)), target: '>= 15' },
		{ metric: 'json-rules-engine ÷ ours', samples: each.jsonRules.map((ns, index) => ns / (each.ours[index] ?? 1)), target: '>= 500' }
	];
}

async function nanosecondsEach(work: () => void | Promise<void>, passes: number): Promise<number> {
	const start = performance.now();
	await work();
	return ((performance.now() - start) * 1e6) / (passes * OPERATORS.length * OCCASIONS.length);
}

async function agree(
	deciders: readonly ReturnType<typeof compileCondition>[],
	logic: (operator: Operator, index: number) => boolean,
	rules: (operator: Operator, index: number) => Promise<boolean>
): Promise<void> {
	for (const [at, operator] of OPERATORS.entries()) {
		const answers = new Set<boolean>();
		for (const [index, occasion] of OCCASIONS.entries()) {
			const ours = deciders[at]?.(occasion);
			const theirs = [logic(operator, index), await rules(operator, index)];
			if (theirs.some((answer) => answer !== ours)) throw new Error(`${operator}: ours ${ours}, json-logic ${theirs[0]}, json-rules ${theirs[1]}`);
			answers.add(ours === true);
		}
		if (answers.size < 2) throw new Error(`${operator} always answers the same: the occasions don't try it`);
	}
	console.log(`${OPERATORS.length} operators × ${OCCASIONS.length} occasions: all three agree`);
}
