import { describe, expect, it } from 'vitest';
import { buildDemoCompany } from '#demo/build-demo-company.ts';
import { actorOf } from '#demo/company/actor-of.ts';
import { createRandom } from '#demo/random.ts';
import { replayTicket } from '#demo/replay-ticket.ts';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { chooseAction, type Role } from './choose-action.ts';

const now = Date.parse('2026-11-20T14:20:00+08:00');
const company = buildDemoCompany({ seed: 20261101, date: '2026-11-20', now });
const people = new Map(company.people.map((person) => [person.id, person]));
const open = company.tickets
	.map((ticket) => replayTicket({ ticket, definition: fieldService, people, number: 'SH-2611-000001', now }).state)
	.filter((state) => state.closedAt === null);

const ticketIn = (stage: Stage) => {
	const ticket = open.find((state) => currentStage(state.flow) === stage && (stage !== 'new' || state.flow.items[0]?.holder.kind === 'group'));
	if (ticket === undefined) throw new Error(`no ticket in ${stage}`);
	return ticket;
};

const holderOf = (roleKey: string, path: string) =>
	company.people.find((person) => person.assignments.some((held) => held.roleKey === roleKey && path.startsWith(held.path)));

/** What a person of this role does over many choices. */
function choices(stage: Stage, role: Role): string[] {
	const ticket = ticketIn(stage);
	const person = role === 'technician' ? people.get(ticket.flow.dispatched?.id ?? '') : holderOf(role, ticket.subject.path);
	const actor = person ?? company.people.find((other) => other.assignments[0]?.roleKey === role);
	if (actor === undefined) throw new Error(`no ${role}`);
	const random = createRandom(1, 'choices');
	const detail = { ticket, definition: fieldService };
	const chosen = Array.from({ length: 60 }, () => chooseAction({ detail, actor: actorOf(actor), role, random })?.type ?? 'nothing');
	return [...new Set(chosen)].toSorted();
}

describe('the next action', () => {
	it.each([
		['new', 'agent', ['claim', 'submit']],
		['dispatching', 'dispatcher', ['assign']],
		['dispatched', 'technician', ['check-in', 'depart']],
		['enroute', 'technician', ['check-in']],
		['doing', 'technician', ['submit']]
	] as const)('in %s, the %s can choose %j', (stage, role, expected) => {
		expect(choices(stage, role)).toEqual(expected);
	});

	it.each([
		['new', 'dispatcher'],
		['new', 'technician'],
		['dispatching', 'agent'],
		['dispatched', 'dispatcher'],
		['doing', 'agent'],
		['confirming', 'agent'],
		['rating', 'dispatcher']
	] as const)('in %s, it is not the turn of the %s', (stage, role) => {
		expect(choices(stage, role)).toEqual(['nothing']);
	});

	it('leaves a visit to the technician who was chosen', () => {
		const ticket = ticketIn('dispatched');
		const other = company.people.find((person) => person.assignments[0]?.roleKey === 'technician' && person.id !== ticket.flow.dispatched?.id);
		if (other === undefined) throw new Error('one technician only');
		const detail = { ticket, definition: fieldService };
		expect(chooseAction({ detail, actor: actorOf(other), role: 'technician', random: createRandom(1, 'x') })).toBeUndefined();
	});
});
