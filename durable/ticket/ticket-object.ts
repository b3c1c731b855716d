import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { type AttemptWindow, countAttempt } from '#durable/gate/count-attempt.ts';
import { AlarmScheduler } from '#durable/runtime/alarm-scheduler.ts';
import { answerPings } from '#durable/runtime/answer-pings.ts';
import { keepNameOffDisk } from '#durable/runtime/keep-name-off-disk.ts';
import { Outbox } from '#durable/runtime/outbox.ts';
import { FRESH_TARGET, type OutboxTargetState } from '#durable/runtime/outbox-state.ts';
import type { Revocation } from '#durable/runtime/revocation.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { Undeliverable } from '#durable/runtime/undeliverable.ts';
import { readSince, readVisitor } from '#durable/runtime/visitor.ts';
import { CLOSE_RIGHTS } from '#shared/contract/socket/protocol.ts';
import { permissionsOn } from '#shared/domain/access/can.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import { misfits } from '#shared/domain/flow/misfits.ts';
import { named } from '#shared/domain/form/named.ts';
import { decide, decideCreation } from '#shared/domain/ticket/decide.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import { stateAfter } from '#shared/domain/ticket/state-after.ts';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState, TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { timerOrder } from '#shared/domain/ticket/timer-order.ts';
import { type TicketTimer, timersOf } from '#shared/domain/ticket/timers-of.ts';
import { type TrackerView, trackerView } from '#shared/domain/ticket/tracker-view.ts';
import { assert } from '#shared/kernel/assert.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { detailFor, entriesFor, STAFF, TRACKER } from './audiences.ts';
import { entryActor, flowActor } from './commander.ts';
import { earlierFlows } from './earlier-flows.ts';
import { KnownPeople } from './known-people.ts';
import { receiptOf, repeatedReceipt } from './receipt.ts';
import type { TicketPorts } from './ticket-ports.ts';
import type { Commander, CommandInput, CreateInput, Receipt, TicketDetailData, TicketRpc } from './ticket-rpc.ts';
import { type Loaded, TicketStore } from './ticket-store.ts';
import { type TicketEnv, ticketTargets } from './ticket-targets.ts';

/** What a ticket whose flow can't be read is called among the deliveries in trouble. */
const PARKED = 'definition';

const DELIVERY_TIMEOUT_MS = 10_000;

/** A family with the page open, and its script; counted in memory, which a flood keeps from being forgotten. */
const CUSTOMER_LOOKS = { limit: 600, windowMs: 60_000 };

/**
 * One ticket: serialises its commands, journals them, tells those concerned. Everything that decides is pure and lives in `shared/domain`;
 * here it is loaded, called, appended and broadcast.
 */
export function defineTicketObject<E extends TicketEnv & Cloudflare.Env>(ports: TicketPorts<E>) {
	return class TicketObject extends Server<E> implements TicketRpc {
		static override options = { hibernate: true };
		/** Asked for once: the runtime makes it anew each time. */
		readonly #id: string;
		#store: TicketStore;
		#loaded: Held | undefined;
		#alarm: AlarmScheduler;
		#outbox: Outbox;
		#room: SocketRoom<JournalEntry | TrackerView>;
		#looks: AttemptWindow | undefined;

		constructor(ctx: DurableObjectState, env: E) {
			keepNameOffDisk(ctx);
			super(ctx, env);
			this.#id = this.name;
			this.#store = new TicketStore(ctx.storage);
			this.#alarm = new AlarmScheduler(ctx.storage);
			const stored = this.#store.load(this.#id);
			this.#loaded = stored;
			this.#room = new SocketRoom({ connections: () => this.getConnections<Seat>(), seqAtWake: this.#loaded?.state.seq ?? 0, now: ports.now });
			this.#outbox = new Outbox(
				{
					targets: ticketTargets({
						env,
						ports,
						news: (afterSeq) => {
							const { journal, definition, earlier, state, before } = this.#expect();
							// Mostly the news is of the last entry, and neither end of it has to be replayed.
							const at = (seq: number) => [state, before].find((known) => known?.seq === seq) ?? stateAfter({ ticketId: this.#id, journal, seq });
							return {
								entries: journal.filter(({ seq }) => seq > afterSeq),
								state,
								stateAfter: ({ seq }) => at(seq),
								history: { journal, definition, earlier },
								stateBefore: () => (afterSeq === 0 ? undefined : at(afterSeq))
							};
						}
					}),
					headSeq: () => this.#loaded?.state.seq ?? 0,
					now: ports.now,
					onTrouble: (state, target) => {
						this.#store.saveOutbox(state);
						const of = state[target];
						this.#report(target, of !== undefined && of.attempts > 0 ? of : null);
					},
					timeoutMs: DELIVERY_TIMEOUT_MS
				},
				stored?.outbox ?? {}
			);
			if (stored?.parked !== undefined) this.#reportParked();
		}

		create(input: CreateInput): Promise<Result<Receipt>> {
			return this.#create(input, new KnownPeople());
		}

		async #create({ commandId, by, subject, definition }: CreateInput, known: KnownPeople): Promise<Result<Receipt>> {
			const repeated = this.#repeated(commandId, by);
			if (repeated !== undefined) return ok(repeated);
			if (this.#loaded !== undefined) return refuse('ticket.exists', { number: this.#loaded.state.subject.number });
			const at = ports.now();
			const events = decideCreation(subject, {
				at,
				actor: flowActor(by, { path: subject.path }),
				definition,
				nextId: ports.nextId,
				directory: known.directory
			});
			if (await this.#learned(subject.path, known)) return this.#create({ commandId, by, subject, definition }, known);
			if (!events.ok) return events;
			return ok(await this.#commit({ commandId, by, at, events: events.value, first: { subject, definition } }));
		}

		command(input: CommandInput): Promise<Result<Receipt>> {
			return this.#command(input, new KnownPeople());
		}

		/** Looks up what a step asked about people; then the step is taken again, for others may have acted meanwhile. */
		async #learned(path: string, known: KnownPeople): Promise<boolean> {
			const { missing } = known;
			if (missing.length === 0) return false;
			known.learn(await ports.lookUpPeople(this.env, path, missing));
			return true;
		}

		async #command(input: CommandInput, known: KnownPeople): Promise<Result<Receipt>> {
			const { commandId, expectedVersion, by, command } = input;
			const loaded = this.#loaded;
			if (loaded === undefined) return refuse('ticket.not-found');
			const { state, definition } = loaded;
			const resource = { path: state.subject.path, owners: ownersOf(state) };
			const actor = flowActor(by, resource);
			// Whoever gave it once hears the answer again, even if the ticket is no longer theirs to see.
			const repeated = this.#repeated(commandId, by);
			if (repeated !== undefined) return ok(repeated);
			if (actor.kind === 'user' && !actor.permissions.includes('ticket.view')) return refuse('ticket.not-found');
			if (loaded.journal.some((entry) => entry.commandId === commandId)) return refuse('ticket.command-reused', {}, '/commandId');
			if (loaded.parked !== undefined) return refuse('ticket.parked');
			if (expectedVersion !== undefined && expectedVersion !== state.version)
				return refuse('ticket.stale', { expected: expectedVersion, actual: state.version });
			const at = ports.now();
			const events = decide(state, command, { at, actor, definition, nextId: ports.nextId, directory: known.directory });
			if (await this.#learned(resource.path, known)) return this.#command(input, known);
			if (!events.ok) return events;
			const pin = command.type === 'flow.migrate' ? command.definition : undefined;
			return ok(await this.#commit({ commandId, by, at, events: events.value, pin }));
		}

		async foretell({ by, command }: Parameters<TicketRpc['foretell']>[0]): ReturnType<TicketRpc['foretell']> {
			if (this.#loaded === undefined) return refuse('ticket.not-found');
			const { state, definition, parked } = this.#loaded;
			if (parked !== undefined) return refuse('ticket.parked');
			const actor = flowActor(by, { path: state.subject.path, owners: ownersOf(state) });
			const events = decide(state, command, { at: ports.now(), actor, definition, nextId: ports.nextId });
			return events.ok ? ok({ at: state.flow.tokens.map(({ nodeId }) => ({ nodeId, to: command.nodes[nodeId] ?? nodeId })) }) : events;
		}

		async brief({ commandId, by, needs, itemId }: Parameters<TicketRpc['brief']>[0]): ReturnType<TicketRpc['brief']> {
			if (this.#loaded === undefined) return refuse('ticket.not-found');
			const { state, definition } = this.#loaded;
			const repeated = this.#repeated(commandId, by);
			if (repeated !== undefined) return ok({ repeated });
			const { path, hub, customer, number } = state.subject;
			if (by.kind === 'user') {
				const held = permissionsOn(by.actor, { path, owners: ownersOf(state) });
				if (!held.includes('ticket.view')) return refuse('ticket.not-found');
				if (!held.includes(needs)) return refuse('ticket.forbidden', { permission: needs });
			}
			const item = state.flow.items.find(({ id }) => id === itemId);
			return ok({
				path,
				hubId: hub.id,
				customerId: customer.id,
				number,
				closed: state.closedAt !== null,
				node: item === undefined ? null : findHumanNode(definition, item.nodeId)
			});
		}

		async repin({ commandId, by, definition }: Parameters<TicketRpc['repin']>[0]): Promise<Result<Receipt>> {
			const loaded = this.#loaded;
			if (loaded === undefined) return refuse('ticket.not-found');
			const repeated = this.#repeated(commandId, by);
			if (repeated !== undefined) return ok(repeated);
			if (loaded.parked === undefined) return refuse('ticket.not-parked');
			const nodes = misfits(definition, loaded.state.flow);
			if (nodes.length > 0) return refuse('ticket.misfit', { revision: definition.revision, nodes }, '/revision');
			const before = loaded.state.subject.scenario.revision;
			const event: TicketEvent = { type: 'flow.repinned', before, revision: definition.revision };
			const receipt = await this.#commit({ commandId, by, at: ports.now(), events: [event], pin: definition });
			this.#report(PARKED, null);
			return ok(receipt);
		}

		async importJournal({ definition, journal }: { definition: FlowDefinition; journal: readonly JournalEntry[] }): Promise<Result<Receipt>> {
			if (this.#loaded !== undefined) return refuse('ticket.exists', { number: this.#loaded.state.subject.number });
			assert(journal.length > 0, 'an imported ticket has a history');
			let state: TicketState | undefined;
			this.ctx.storage.transactionSync(() => {
				for (const entry of journal) {
					state = evolve(state, this.#id, entry);
					this.#store.append({ entry, state, outbox: this.#outbox.state, ...(entry.seq === 1 ? { definition } : {}) });
				}
			});
			assert(state, 'an imported ticket has a state');
			this.#loaded = { state, definition, earlier: [], journal };
			// Nobody wants notices of last month, and the history brings its own bills and linked tickets.
			for (const target of ['notices', 'statement', 'carry-out', 'webhooks']) this.#outbox.acknowledge(target);
			this.#store.saveOutbox(this.#outbox.state);
			this.#sendOff();
			await this.#arm();
			return ok(receiptOf(state));
		}

		async receipt({ commandId, by }: { commandId: string; by: Commander }): Promise<Receipt | null> {
			return this.#repeated(commandId, by) ?? null;
		}

		async detail(): Promise<TicketDetailData | null> {
			return this.#loaded === undefined ? null : detailFor(STAFF, this.#loaded);
		}

		async tracker(): Promise<Result<TrackerView>> {
			if (this.#loaded === undefined) return refuse('ticket.not-found');
			const { mergedInto } = this.#loaded.state;
			if (mergedInto !== null) return refuse('ticket.merged', { number: mergedInto.number });
			const { window, waitSeconds } = countAttempt(this.#looks, { ...CUSTOMER_LOOKS, at: ports.now() });
			this.#looks = window;
			return waitSeconds > 0 ? refuse('access.wait', { seconds: waitSeconds }) : ok(trackerView(this.#loaded));
		}

		async mergedInto() {
			return this.#loaded?.state.mergedInto?.ticketId ?? null;
		}

		async card() {
			return this.#loaded === undefined ? null : ticketCard(this.#loaded.state);
		}

		async viewers() {
			return this.#viewersWithout();
		}

		async sweep(): Promise<boolean> {
			if (this.#loaded === undefined) return true;
			this.#room.expire();
			await this.#fireTimers();
			await this.#outbox.drain();
			await this.#arm();
			return this.#outbox.isDrained;
		}

		async outbox() {
			return this.#outbox.state;
		}

		async retryDelivery(target: string): Promise<void> {
			if (target === PARKED && this.#loaded?.parked !== undefined) {
				this.#reportParked();
				return;
			}
			await this.#outbox.retry(target);
			await this.#arm();
		}

		async dropDelivery(target: string): Promise<void> {
			this.#outbox.drop(target);
		}

		async revoke(revocation: Revocation): Promise<void> {
			this.#room.revoke(revocation);
		}

		override async onAlarm(): Promise<void> {
			this.#alarm.fired();
			this.#room.expire();
			try {
				await this.#fireTimers();
				await this.#outbox.drain();
			} finally {
				await this.#arm();
			}
		}

		override onConnect(connection: Connection<Seat>, { request }: ConnectionContext): void {
			answerPings(this.ctx);
			const loaded = this.#loaded;
			if (loaded === undefined) {
				connection.close(4404, 'not found');
				return;
			}
			const seat = readVisitor(request);
			// It may have gone to somebody else since the worker looked.
			if (seat.ownOnly && !ownersOf(loaded.state).includes(seat.viewer?.id ?? '')) {
				connection.close(CLOSE_RIGHTS, 'rights');
				return;
			}
			this.#room.open(connection, {
				seat,
				since: readSince(request),
				seq: loaded.state.seq,
				missed: (since) =>
					seat.audience !== TRACKER && since <= (loaded.earlier.at(-1)?.upTo ?? 0)
						? undefined
						: seat.audience === TRACKER
							? since === loaded.state.seq
								? []
								: [trackerView(loaded)]
							: entriesFor(
									seat.audience,
									loaded.journal.filter(({ seq }) => seq > since),
									loaded
								),
				snapshot: () => (seat.audience === TRACKER ? trackerView(loaded) : detailFor(seat.audience, loaded))
			});
			this.#announceViewers();
		}

		override onMessage(connection: Connection<Seat>, message: string | ArrayBuffer | ArrayBufferView): void {
			this.#room.receive(connection, message);
		}

		override onClose(connection: Connection<Seat>): void {
			this.#announceViewers(connection.id);
		}

		/** The only way anything changes: one transaction, then everybody is told. No await between the decision and the write. */
		async #commit({ commandId, by, at, events, first, pin }: Commit): Promise<Receipt> {
			assert(events.length > 0, 'a command that changes nothing is not journalled');
			const before = this.#loaded;
			const subject = before?.state.subject ?? first?.subject;
			const definition = pin ?? before?.definition ?? first?.definition;
			assert(subject && definition, 'a ticket is created with its subject and its flow');
			const entry: JournalEntry = { v: 1, seq: (before?.state.seq ?? 0) + 1, at, actor: entryActor(by, subject), commandId, events: [...events] };
			const state = evolve(before?.state, this.#id, entry);
			const isPinned = before === undefined || pin !== undefined;
			this.#store.append({ entry, state, outbox: this.#outbox.state, ...(isPinned ? { definition } : {}) });
			const earlier = before === undefined ? [] : pin === undefined ? before.earlier : earlierFlows(before);
			const loaded = { state, before: before?.state, definition, earlier, journal: [...(before?.journal ?? []), entry] };
			this.#loaded = loaded;
			// First: whoever has just lost the ticket isn't told to whom.
			const owners = ownersOf(state);
			if (before !== undefined && ownersOf(before.state).some((id) => !owners.includes(id))) this.#room.keepOwners(owners);
			// Nobody can go on from what they hold by a drawing that they don't.
			if (pin !== undefined) this.#room.move();
			this.#room.publish({
				seq: entry.seq,
				visible: (audience) => (audience === TRACKER ? [trackerView(loaded)] : entriesFor(audience, [entry], loaded))
			});
			// The customer's link leads to where the ticket went on.
			if (state.mergedInto !== null) this.#room.move(TRACKER);
			this.#sendOff();
			await this.#arm();
			return receiptOf(state);
		}

		/** What the ticket does next by itself: nothing while its flow can't be read. */
		#timer(): TicketTimer | undefined {
			return this.#loaded === undefined || this.#loaded.parked !== undefined ? undefined : timersOf(this.#loaded.state.flow)[0];
		}

		async #fireTimers(): Promise<void> {
			for (;;) {
				const timer = this.#timer();
				if (timer === undefined || timer.at > ports.now()) return;
				const order = timerOrder(timer);
				const fired = await this.command({ ...order, by: { kind: 'system' } });
				assert(fired.ok && !fired.value.replayed, `${order.commandId} had no effect`);
			}
		}

		/** Tells the administrator; what couldn't be stored is safe here, and reported again with the next attempt or waking. */
		#report(target: string, trouble: OutboxTargetState | null): void {
			this.ctx.waitUntil(
				ports
					.reportTrouble(this.env, { ticketId: this.#id, number: this.#expect().state.subject.number, target, trouble })
					.catch((error: unknown) => console.error('report failed', this.#id, target, String(error)))
			);
		}

		#reportParked(): void {
			const { state, parked } = this.#expect();
			const { name, revision } = state.subject.scenario;
			const { error } = refuse('flow.unreadable', { ...named({ label: name }), revision, where: parked?.where ?? '' });
			this.#report(PARKED, { ...FRESH_TARGET, parked: true, lastError: new Undeliverable(error).message });
		}

		#sendOff(): void {
			this.ctx.waitUntil(this.#outbox.drain().then(() => this.#arm()));
		}

		async #arm(): Promise<void> {
			if (this.#loaded === undefined) return;
			const wanted = [this.#timer()?.at, this.#outbox.nextAttemptAt].filter((at) => at !== undefined && at !== null);
			await this.#alarm.ensure(wanted.length === 0 ? null : Math.min(...wanted));
		}

		#viewersWithout(leaving?: string): { readonly id: string; readonly name: string }[] {
			const viewers = new Map<string, { id: string; name: string }>();
			for (const connection of this.getConnections<Seat>()) {
				const viewer = connection.id === leaving ? null : connection.state?.viewer;
				if (viewer) viewers.set(viewer.id, viewer);
			}
			return [...viewers.values()];
		}

		#announceViewers(leaving?: string): void {
			const list = this.#viewersWithout(leaving);
			this.#room.presence({ [this.#id]: list }, (audience) => audience !== TRACKER);
			const hub = this.#loaded?.state.subject.hub.id;
			if (hub === undefined) return;
			// Faces on a board are a courtesy: a hub that can't be told now is not told later.
			this.ctx.waitUntil(
				this.env.HUB.getByName(hub)
					.setViewers({ ticketId: this.#id, viewers: list })
					.catch(() => undefined)
			);
		}

		#repeated(commandId: string, by: Commander): Receipt | undefined {
			if (this.#loaded === undefined) return undefined;
			const { state, journal } = this.#loaded;
			return repeatedReceipt({ ticketId: this.#id, journal, commandId, actor: entryActor(by, state.subject) });
		}

		#expect(): Held {
			assert(this.#loaded, 'the ticket exists');
			return this.#loaded;
		}
	};
}

/** A ticket in memory, with its state before the last entry; undefined after a sleep, when it is replayed should anybody ask. */
type Held = Loaded & { readonly before?: TicketState | undefined };

type Commit = {
	readonly commandId: string;
	readonly by: Commander;
	readonly at: number;
	readonly events: readonly TicketEvent[];
	/** of a ticket's first entry */
	readonly first?: { readonly subject: TicketSubject; readonly definition: FlowDefinition };
	/** of one that gives it another drawing */
	readonly pin?: FlowDefinition | undefined;
};
