import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFlow } from '#shared/domain/flow/testing/draw-flow.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { outcomes } from '#shared/domain/flow/testing/outcomes.ts';
import { AGENT, directory, SIGNERS } from '#shared/domain/flow/testing/people.ts';
import { randomFlow } from '#shared/domain/flow/testing/random-flow.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import type { DecidableCommand } from './decidable-command.ts';
import { decide, decideCreation } from './decide.ts';
import { evolve } from './evolve.ts';
import { involvedPeople } from './involved-people.ts';
import type { Involvement, InvolvementKey } from './involvement.ts';
import { involvementChanges } from './involvement-changes.ts';
import { isInvolvedOtherwise } from './is-involved-otherwise.ts';
import { aSubject, NOON } from './testing/a-ticket.ts';
import { liveTicket } from './testing/live-ticket.ts';
import { wildJournal } from './testing/wild-journal.ts';
import type { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

const ticketId = 't-1';
const aLife = fc
	.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 9 }), length: fc.integer({ min: 1, max: 16 }) })
	.map(({ seed, size, length }) => {
		const definition = randomFlow({ seed, size, flaws: 0, signing: true });
		return { definition, ...wildJournal({ definition, seed, length }) };
	});

const keyOf = ({ personId, role, at, id }: InvolvementKey) => `${personId} ${role} ${at} ${id}`;

/** The table as it is after some tellings, each of all that came since the one before. */
function told(life: { definition: typeof fieldService; journal: readonly JournalEntry[] }, upTo: readonly number[]): Involvement[] {
	const table = new Map<string, Involvement>();
	let afterSeq = 0;
	for (const seq of upTo) {
		const changes = involvementChanges({ ...life, ticketId, journal: life.journal.filter((entry) => entry.seq <= seq), afterSeq });
		for (const key of changes.drop) table.delete(keyOf(key));
		for (const line of changes.put) table.set(keyOf(line), line);
		afterSeq = seq;
	}
	return [...table.values()].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

describe('involvementChanges', () => {
	it('comes to the same however many entries are told at once', () => {
		fc.assert(
			fc.property(aLife, fc.array(fc.nat(20)), (life, cuts) => {
				const last = life.journal.length;
				const some = [...new Set(cuts.filter((cut) => cut > 0 && cut < last))].toSorted((a, b) => a - b);
				expect(told(life, [...some, last])).toEqual(told(life, [last]));
			}),
			{ numRuns: 400 }
		);
	}, 60_000);

	it('lists exactly those who are named for open work, or will be', () => {
		fc.assert(
			fc.property(aLife, (life) => {
				const open = involvedPeople(life.definition, life.states.at(-1)?.flow ?? expect.fail());
				const listed = told(life, [life.journal.length]).filter(({ role }) => role === 'todo' || role === 'later');
				const name = (line: { role: string; personId: string; itemId: string | null }) => `${line.role} ${line.personId} ${line.itemId}`;
				expect(listed.map(name).toSorted()).toEqual([...new Set(open.map(name))].toSorted());
			}),
			{ numRuns: 400 }
		);
	}, 60_000);

	it('changes nothing where nobody is said to be involved otherwise', () => {
		fc.assert(
			fc.property(aLife, fc.nat(15), ({ definition, journal, states }, cut) => {
				const afterSeq = Math.min(cut + 1, journal.length);
				const before = states[afterSeq - 1] ?? expect.fail();
				const entries = journal.filter(({ seq }) => seq > afterSeq);
				if (isInvolvedOtherwise({ definition, states: [before, ...states.slice(afterSeq)], entries })) return;
				expect(involvementChanges({ ticketId, definition, journal, afterSeq })).toEqual({ put: [], drop: [] });
			}),
			{ numRuns: 400 }
		);
	}, 60_000);

	it('costs a ticket of the flow that every company begins with nothing while it is worked at, and one line when staff filed it', () => {
		for (let seed = 0; seed < 60; seed += 1) {
			const { journal, states } = liveTicket({ seed, length: 30 });
			expect(involvementChanges({ ticketId, definition: fieldService, journal, afterSeq: 0 })).toEqual({ put: [], drop: [] });
			expect(isInvolvedOtherwise({ definition: fieldService, states, entries: journal })).toBe(false);
			const filed = journal.map((entry) => (entry.seq === 1 ? { ...entry, actor: { kind: 'user' as const, id: 'u-agent', name: '林晓' } } : entry));
			const { put } = involvementChanges({ ticketId, definition: fieldService, journal: filed, afterSeq: 0 });
			expect(put.map(({ role, personId }) => [role, personId])).toEqual([['started', 'u-agent']]);
		}
	});
});

describe('the lists of people who sign', () => {
	const [wang, li, liu, zhao] = SIGNERS;
	if (!wang || !li || !liu || !zhao) throw new Error('there are four signers');
	const definition = drawFlow(
		{
			plan: { kind: 'approve', assignee: { by: 'people', ids: [wang.id, li.id] }, signing: { mode: 'sequential' }, outcomes: outcomes('yes', 'no') },
			tell: { kind: 'cc', label: { zh: 'tell', en: 'tell' }, recipients: { by: 'people', ids: [liu.id] } },
			pay: { kind: 'approve', assignee: { by: 'permission', permission: 'ticket.handle' }, outcomes: outcomes('yes', 'no') }
		},
		['start → plan → tell → pay → end']
	);

	function story() {
		const journal: JournalEntry[] = [];
		let ids = 0;
		let state: TicketState | undefined;
		const append = (actor: typeof AGENT, decided: ReturnType<typeof decide>) => {
			if (!decided.ok) throw new Error(decided.error.code);
			const seq = journal.length + 1;
			journal.push({
				v: 1,
				seq,
				at: NOON + seq * MINUTE,
				actor: { kind: 'user', id: actor.id, name: actor.name },
				commandId: `c-${seq}`,
				events: [...decided.value]
			});
			state = evolve(state, ticketId, journal[seq - 1] as JournalEntry);
		};
		const context = (actor: typeof AGENT) => ({ at: NOON, actor, definition, nextId: () => `i-${++ids}`, directory });
		append(AGENT, decideCreation(aSubject(), context(AGENT)));
		return {
			give(actor: typeof AGENT, command: (itemId: string) => DecidableCommand) {
				const flow = state?.flow;
				const item = flow?.items.find(({ holder }) => holder.kind !== 'person' || holder.id === actor.id);
				if (state === undefined || item === undefined) throw new Error('nothing is open for them');
				append(actor, decide(state, command(item.id), context(actor)));
			},
			lists: () =>
				involvementChanges({ ticketId, definition, journal, afterSeq: 0 }).put.map(({ personId, role, node, askedBy, outcome, deed }) =>
					[personId, role, node?.zh, askedBy, outcome?.zh ?? deed].filter((said) => said !== undefined && said !== null && said !== '').join(' ')
				)
		};
	}

	const agree = (itemId: string): DecidableCommand => ({ type: 'ticket.submit', itemId, outcome: 'yes', answers: {} });

	it('say who is to sign now and who after them, who asked, who was told, and what each decided', () => {
		const { give, lists } = story();
		expect(lists().toSorted()).toEqual([`${AGENT.id} started 林晓`, `${wang.id} todo plan 林晓`, `${li.id} later plan 林晓`].toSorted());
		give(wang, agree);
		expect(lists().toSorted()).toEqual([`${AGENT.id} started 林晓`, `${wang.id} done plan 林晓 yes`, `${li.id} todo plan 王芳`].toSorted());
		give(li, (itemId) => ({ type: 'ticket.transfer', itemId, person: { id: zhao.id, name: zhao.name }, reason: '出差' }));
		expect(lists()).toContain(`${li.id} done plan 王芳 item.transferred`);
		give(zhao, agree);
		expect(lists()).toContain(`${liu.id} cc tell 赵敏`);
		give(AGENT, agree);
		expect(lists().toSorted()).toEqual(
			[
				`${AGENT.id} started 林晓`,
				`${wang.id} done plan 林晓 yes`,
				`${li.id} done plan 王芳 item.transferred`,
				`${zhao.id} done plan 李强 yes`,
				`${liu.id} cc tell 赵敏`,
				`${AGENT.id} done pay 林晓 yes`
			].toSorted()
		);
	});

	it('keep it with whoever delegated it that it comes back to them', () => {
		const { give, lists } = story();
		give(wang, (itemId) => ({ type: 'ticket.delegate', itemId, person: { id: zhao.id, name: zhao.name }, reason: '请先看' }));
		expect(lists()).toEqual(expect.arrayContaining([`${zhao.id} todo plan 王芳`, `${wang.id} later plan 王芳`]));
		give(zhao, agree);
		expect(lists()).toEqual(expect.arrayContaining([`${zhao.id} done plan 王芳 yes`, `${wang.id} todo plan 赵敏`]));
	});
});
