import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HubStore } from '#durable/hub/hub-store.ts';
import { HUB_MIGRATIONS } from '#durable/hub/migrations.ts';
import { migrateObject } from '#durable/runtime/migrate-object.ts';
import { countCard, emptyCounters } from '#shared/domain/board/count-card.ts';
import { isOpenStage, STAGES } from '#shared/domain/flow/stage.ts';
import { aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import { installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give } from './support/story.ts';

const HUB = 'h-sh';
const stub = (name = HUB) => env.HUB.getByName(name) as unknown as DurableObjectStub;
const hub = () => env.HUB.getByName(HUB);

beforeAll(installCompany);

/** Counts the rows that the hub writes from now on. */
async function countRows(): Promise<() => number> {
	let written = 0;
	await runInDurableObject(stub(), (_, { storage }) => {
		const exec = storage.sql.exec.bind(storage.sql);
		storage.sql.exec = ((query: string, ...bindings: unknown[]) => {
			const cursor = exec(query, ...bindings);
			written += cursor.rowsWritten;
			return cursor;
		}) as typeof storage.sql.exec;
	});
	return () => written;
}

const accept = async (ticketId: string): Promise<void> => {
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'leak' } }));
	await drained(ticketId);
};

describe('a hub’s saves', () => {
	it('writes a row for a change that comes alone, a mark with the next, and nothing for what follows', async () => {
		const tickets = await Promise.all(Array.from({ length: 4 }, () => createTicket()));
		await drained(...tickets.map(({ ticketId }) => ticketId));
		await evictDurableObject(stub());
		// The mark of the burst before is gone once its alarm has found the memory gone and asked the tickets.
		await runDurableObjectAlarm(stub());
		const rows = await countRows();
		const after: number[] = [];
		for (const { ticketId } of tickets) {
			await accept(ticketId);
			after.push(rows());
		}
		expect(after.at(-1)).toBeLessThanOrEqual(2);
		// The first alarm finds that more came and waits; the second saves.
		await runDurableObjectAlarm(stub());
		expect(rows()).toBe(after.at(-1));
		await runDurableObjectAlarm(stub());
		expect(rows()).toBe((after.at(-1) ?? 0) + 1);
	});

	it('asks its tickets when it wakes up without the memory that its last save speaks of', async () => {
		const tickets = await Promise.all(Array.from({ length: 4 }, () => createTicket()));
		for (const { ticketId } of tickets) await accept(ticketId);
		const before = await hub().board('all');
		await evictDurableObject(stub());
		await expect.poll(async () => (await hub().board('all')).counters).toEqual(before.counters);
		const after = await hub().board('all');
		expect(after.cards.toSorted(byId)).toEqual(before.cards.toSorted(byId));
		// What clients were told while it was ahead is never numbered again.
		expect(after.seq).toBeGreaterThan(before.seq);
	});

	it('has saved what it asked for before the mark goes', async () => {
		const tickets = await Promise.all(Array.from({ length: 3 }, () => createTicket()));
		for (const { ticketId } of tickets) await accept(ticketId);
		await evictDurableObject(stub());
		const saved = () =>
			runInDurableObject(stub(), (_, { storage }) => {
				const store = new HubStore(storage);
				return { isAhead: store.isAhead, stages: tickets.map(({ ticketId }) => store.card(ticketId)?.stage) };
			});
		const everything = { isAhead: false, stages: tickets.map(() => 'dispatching') };
		for (let alarm = 0; alarm < 3; alarm += 1) {
			await runDurableObjectAlarm(stub());
			expect(await saved()).toSatisfy(({ isAhead, stages }) => isAhead || stages.every((stage: string) => stage === 'dispatching'));
		}
		expect(await saved()).toEqual(everything);
	});

	it('knows every number it issued after it was cut short', async () => {
		const { ticketId, number } = await createTicket();
		await evictDurableObject(stub());
		expect(await hub().ticketIds()).toContain(ticketId);
		const again = { hubId: HUB, hubName: '上海服务中枢', code: 'SH', regionId: 'r-east', adcode: '310100', timeZone: 'Asia/Shanghai' };
		expect(await hub().issueNumber({ hub: again, ticketId, at: Date.now() })).toBe(number);
		expect(await hub().issueNumber({ hub: again, ticketId: 'another', at: Date.now() })).not.toBe(number);
	});

	it('keeps a technician’s cards together after it slept', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(ticketId);
		const own = async () => (await hub().board('own:tech.sh')).cards.map((card) => card.ticketId);
		expect(await own()).toEqual([ticketId]);
		await evictDurableObject(stub());
		await expect.poll(own).toEqual([ticketId]);
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
		await drained(ticketId);
		expect(await own()).toEqual([]);
	});

	it('shows a technician’s board what they claimed, not only what they were sent to', async () => {
		// In the pool of the desk it is nobody's; who takes it has it on their own board, though they weren't sent.
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const own = async () => (await hub().board('own:agent.sh')).cards.map((card) => card.ticketId);
		expect(await own()).not.toContain(ticketId);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.claim' }));
		await drained(ticketId);
		expect(await own()).toContain(ticketId);
		await accept(ticketId);
		expect(await own()).not.toContain(ticketId);
	});
});

describe('HubStore', () => {
	const PLACE = { hubId: 'h', hubName: '中枢', regionId: 'r', adcode: '310000', timeZone: 'Asia/Shanghai' };
	const TECHNICIANS = [null, { id: 'wang', name: '王师傅' }, { id: 'li', name: '李师傅' }];
	const card = (id: number, change: Partial<TicketCard>): TicketCard => ({
		...ticketCard(aTicket({ subject: aSubject() })),
		ticketId: `t-${id}`,
		number: `SH-2611-${id}`,
		...change
	});

	/** One thing that happens to a hub, with the model of what it should know then. */
	const act = fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				what: fc.constant('put' as const),
				id: fc.nat(11),
				stage: fc.constantFrom(...STAGES),
				who: fc.nat(2),
				holder: fc.nat(2)
			})
		},
		{ weight: 2, arbitrary: fc.record({ what: fc.constant('number' as const), id: fc.integer({ min: 20, max: 29 }) }) },
		{ weight: 2, arbitrary: fc.record({ what: fc.constant('forget' as const), id: fc.nat(11) }) },
		{ weight: 3, arbitrary: fc.record({ what: fc.constant('save' as const) }) },
		{ weight: 1, arbitrary: fc.record({ what: fc.constant('replace' as const) }) },
		{ weight: 2, arbitrary: fc.record({ what: fc.constant('wake' as const) }) }
	);

	it('knows what it was told, whether it is in memory, in the log or in the table, and all that was saved after it woke', async () => {
		await runInDurableObject(stub('scratch'), async (_, { storage }) => {
			await fc.assert(
				fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
					// A hub as small as can be: two tickets fill its memory, three saves its log.
					const limits = { slots: 3, held: 2, perSave: 2 };
					storage.sql.exec('DROP TABLE IF EXISTS log');
					storage.sql.exec('DROP TABLE IF EXISTS card');
					storage.kv.delete('schema');
					let store = new HubStore(storage, limits);
					let model = new Map<string, TicketCard | null>();
					let saved = new Map(model);
					let seq = 0;
					for (const step of acts) {
						const head = { seq, toldSeq: -1, counters: emptyCounters(PLACE, '2026-11-23') };
						switch (step.what) {
							case 'put': {
								seq += 1;
								const [technician, holder] = [TECHNICIANS[step.who] ?? null, TECHNICIANS[step.holder] ?? null];
								const next = card(step.id, { seq, stage: step.stage, technician, holder });
								store.put([next], head);
								model.set(next.ticketId, next);
								break;
							}
							case 'number':
								store.issueNumber(`t-${step.id}`, '2026-11', (count) => `SH-2611-${count}`);
								// A number that was issued before is only told again: nothing is saved for it.
								if (model.has(`t-${step.id}`)) break;
								model.set(`t-${step.id}`, null);
								saved = new Map(model);
								break;
							case 'forget': {
								const known = model.get(`t-${step.id}`);
								store.forgetClosed([`t-${step.id}`]);
								if (known && !isOpenStage(known.stage)) model.delete(`t-${step.id}`);
								break;
							}
							case 'save':
								store.save({ ahead: false });
								saved = new Map(model);
								break;
							case 'replace': {
								const cards = [...model.values()].filter((held) => held !== null).slice(1);
								store.replace(cards, head);
								model = new Map([...[...model].filter(([, held]) => held === null), ...cards.map((held) => [held.ticketId, held] as const)]);
								saved = new Map(model);
								break;
							}
							case 'wake':
								store = new HubStore(storage, limits);
								model = new Map(saved);
								break;
						}
						const cards = [...model.values()].filter((held) => held !== null);
						const open = cards.filter(({ stage }) => isOpenStage(stage));
						expect(store.ticketIds().toSorted()).toEqual([...model.keys()].toSorted());
						expect(store.cards(undefined).toSorted(byId)).toEqual(open.toSorted(byId));
						for (const [id, held] of model) expect(store.card(id)).toEqual(held);
						for (const { id } of TECHNICIANS.flatMap((who) => who ?? []))
							expect(store.cards(id).toSorted(byId)).toEqual(
								open.filter(({ technician, holder }) => technician?.id === id || holder?.id === id).toSorted(byId)
							);
						const busy = open.filter(({ stage, technician }) => technician !== null && ['dispatched', 'enroute', 'doing'].includes(stage));
						expect(store.loads()).toEqual(
							Object.fromEntries([...Map.groupBy(busy, ({ technician }) => technician?.id ?? '')].map(([id, theirs]) => [id, theirs.length]))
						);
						const asked = Array.from({ length: 5 }, (_, minute) => store.ticketIdsToAsk({ minute, round: 5, most: 3 })).flat();
						expect([...new Set(asked)].toSorted()).toEqual([...model.keys()].toSorted());
					}
				}),
				{ numRuns: 200 }
			);
		});
	});

	it('knows after an upgrade who holds what it kept before', async () => {
		await runInDurableObject(stub('scratch-3'), (_, { storage }) => {
			for (const table of ['log', 'card']) storage.sql.exec(`DROP TABLE IF EXISTS ${table}`);
			storage.kv.delete('schema');
			migrateObject(storage, HUB_MIGRATIONS.slice(0, 1));
			const [wang, li] = [
				{ id: 'wang', name: '王师傅' },
				{ id: 'li', name: '李师傅' }
			];
			const cards = [
				card(1, { technician: wang, holder: li }),
				card(2, { technician: wang, holder: wang }),
				card(3, { holder: li, closedAt: 1, stage: 'closed' })
			];
			for (const { ticketId, stage, number, technician, ...rest } of cards)
				storage.sql.exec(
					'INSERT INTO card (stage, ticket_id, number, technician_id, card) VALUES (?, ?, ?, ?, ?)',
					stage,
					ticketId,
					number,
					technician?.id ?? null,
					JSON.stringify({ ticketId, stage, number, technician, ...rest })
				);
			const store = new HubStore(storage);
			expect(store.cards('li').map(({ ticketId }) => ticketId)).toEqual(['t-1']);
			expect(
				store
					.cards('wang')
					.map(({ ticketId }) => ticketId)
					.toSorted()
			).toEqual(['t-1', 't-2']);
		});
	});

	it('counts the same on waking as before', async () => {
		await runInDurableObject(stub('scratch-2'), (_, { storage }) => {
			const store = new HubStore(storage, { slots: 4, held: 3, perSave: 2 });
			let counters = emptyCounters(PLACE, '2026-11-23');
			for (let id = 0; id < 20; id += 1) {
				const next = card(id, { seq: id + 1, stage: STAGES[id % STAGES.length] ?? 'new' });
				counters = countCard(counters, store.card(next.ticketId) ?? undefined, next);
				store.put([next], { seq: id + 1, toldSeq: 0, counters });
				store.save({ ahead: id % 2 === 0 });
			}
			const woken = new HubStore(storage, { slots: 4, held: 3, perSave: 2 });
			expect(woken.head).toEqual({ seq: 20, toldSeq: 0, counters });
			expect(woken.isAhead).toBe(false);
		});
	});
});

const byId = (a: TicketCard, b: TicketCard): number => (a.ticketId < b.ticketId ? -1 : 1);
