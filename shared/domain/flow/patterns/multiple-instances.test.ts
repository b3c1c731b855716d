import { describe, expect, it } from 'vitest';
import type { FlowActor } from '../flow-command.ts';
import { drawFlow } from '../testing/draw-flow.ts';
import { outcomes } from '../testing/outcomes.ts';
import { SIGNERS } from '../testing/people.ts';
import { playFlow } from '../testing/play-flow.ts';

const IDS = SIGNERS.map(({ id }) => id);
const [wang, li, liu, zhao] = SIGNERS as [FlowActor, FlowActor, FlowActor, FlowActor];
const ZHAO = { id: 's-4', name: '赵敏' };

const label = { zh: '审批人', en: 'Signers' };
/** A step that so many people share, and one after it. */
const shared = (signing: object, ids: readonly string[] = IDS) =>
	drawFlow({ sign: { kind: 'approve', assignee: { by: 'people', ids }, signing, outcomes: outcomes('yes', 'no') }, after: {} }, [
		'start → sign → after → end'
	]);

describe('WCP-12 Multiple Instances without Synchronization', () => {
	it('runs a step several times side by side, and nothing waits for any of them', () => {
		const play = playFlow(
			drawFlow({ split: { kind: 'parallel' }, call: { kind: 'parallel', threads: 3 }, visit: { several: true }, next: {} }, [
				'start → split → call → visit → end',
				'split → next → end'
			])
		);
		expect(play.open()).toEqual(['visit', 'visit', 'visit', 'next']);
		play.finish('visit');
		play.finish('next');
		expect([play.open(), play.status()]).toEqual([['visit', 'visit'], 'running']);
		play.finish('visit');
		play.finish('visit');
		expect(play.status()).toBe('ended');
	});
});

describe('WCP-13 Multiple Instances with a Priori Design-Time Knowledge', () => {
	it('gives as many people work as the flow names and goes on when all have done it', () => {
		const play = playFlow(shared({ mode: 'all' }, ['s-1', 's-2', 's-3']));
		expect(play.open()).toEqual(['sign', 'sign', 'sign']);
		for (const actor of [liu, wang]) play.finish('sign', { actor });
		expect(play.open()).toEqual(['sign']);
		play.finish('sign', { actor: li });
		expect(play.open()).toEqual(['after']);
	});
});

describe('WCP-14 Multiple Instances with a Priori Run-Time Knowledge', () => {
	it.each([[['s-1', 's-3']], [['s-1', 's-2', 's-4']]])('gives as many people work as a form has named just before: %j', (named) => {
		const items = IDS.map((value) => ({ value, label }));
		const play = playFlow(
			drawFlow(
				{
					name: { form: { fields: [{ key: 'signers', kind: 'checklist', label, items }] } },
					sign: { kind: 'approve', assignee: { by: 'field', nodeId: 'name', key: 'signers' }, signing: { mode: 'all' } },
					after: {}
				},
				['start → name → sign → after → end']
			)
		);
		play.finish('name', { answers: { signers: named } });
		for (const id of named) {
			expect(play.open()).toContain('sign');
			play.finish('sign', { actor: SIGNERS.find((signer) => signer.id === id) ?? wang });
		}
		expect(play.open()).toEqual(['after']);
	});
});

describe('WCP-15 Multiple Instances without a Priori Run-Time Knowledge', () => {
	it('takes in more people while others are at work, and goes on when the last of all has done it', () => {
		const play = playFlow(shared({ mode: 'all' }, ['s-1', 's-2']));
		play.finish('sign', { actor: wang });
		play.give({ type: 'add-sign', itemId: play.workAt('sign', li).id, person: ZHAO, place: 'parallel', reason: '涉及财务' }, li);
		play.finish('sign', { actor: li });
		expect(play.open()).toEqual(['sign']);
		play.finish('sign', { actor: zhao });
		expect(play.open()).toEqual(['after']);
	});
});

describe('WCP-35 Cancelling Partial Join for Multiple Instances', () => {
	it('goes on with the second of four and takes the work of the others away', () => {
		const play = playFlow(shared({ mode: 'vote', pass: { count: 2 } }));
		const late = play.workAt('sign', zhao).id;
		play.finish('sign', { actor: liu });
		expect(play.open()).toEqual(['sign', 'sign', 'sign']);
		play.finish('sign', { actor: wang });
		expect(play.open()).toEqual(['after']);
		expect(play.attempt({ type: 'submit', itemId: late, outcome: 'yes', answers: {} }, zhao)).toBe('flow.item-not-open');
	});
});

describe('WCP-36 Dynamic Partial Join for Multiple Instances', () => {
	it('asks after each whether enough have agreed of those who are there by then, and lets nobody join or count once they have', () => {
		const play = playFlow(shared({ mode: 'vote', pass: { shareBps: 6_600 } }, ['s-1', 's-2', 's-3']));
		play.finish('sign', { actor: wang });
		const [second, third] = [play.workAt('sign', li).id, play.workAt('sign', liu).id];
		// Two of three were enough; of four it takes three.
		play.give({ type: 'add-sign', itemId: second, person: ZHAO, place: 'parallel', reason: '涉及财务' }, li);
		play.finish('sign', { actor: li });
		expect(play.open()).toEqual(['sign', 'sign']);
		play.finish('sign', { actor: zhao });
		expect(play.open()).toEqual(['after']);
		expect([
			play.attempt({ type: 'submit', itemId: third, outcome: 'no', answers: {} }, liu),
			play.attempt({ type: 'add-sign', itemId: third, person: ZHAO, place: 'parallel', reason: '涉及财务' }, liu)
		]).toEqual(['flow.item-not-open', 'flow.item-not-open']);
		expect(play.open()).toEqual(['after']);
	});
});
