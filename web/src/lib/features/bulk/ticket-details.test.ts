import { expect, it } from 'vitest';
import type { ApiResult } from '#lib/api-client.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { TicketDetails } from './ticket-details.ts';

const card = (ticketId: string, seq: number) => ({ ticketId, seq });
const snapshot = (id: string, version: number): ApiResult<TicketSnapshot> => ({
	ok: true,
	value: { ticket: aTicket({ id, version }), definition: fieldService, journal: [] }
});
const refusal: ApiResult<TicketSnapshot> = {
	ok: false,
	problem: { type: 'about:blank', status: 404, code: 'ticket.not-found', title: '', detail: '' }
};

/** Details whose questions are answered when the test says so, in any order. */
function asked() {
	const questions: { readonly ticketId: string; readonly answer: (result: ApiResult<TicketSnapshot>) => Promise<void> }[] = [];
	const details = new TicketDetails(
		(ticketId) =>
			new Promise((resolve) => {
				const answer = async (result: ApiResult<TicketSnapshot>) => {
					resolve(result);
					// Until whoever waited for it has taken it and asked the next question.
					for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
				};
				questions.push({ ticketId, answer });
			})
	);
	const versionOf = (ticketId: string, seq: number) => details.of(card(ticketId, seq))?.ticket.version;
	return { details, questions, versionOf, tickets: () => questions.map(({ ticketId }) => ticketId) };
}

it('asks for four at once, and for the rest as answers come', async () => {
	const { details, questions, tickets } = asked();
	details.ask(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => card(id, 1)));
	expect(tickets()).toEqual(['a', 'b', 'c', 'd']);
	await questions[1]?.answer(snapshot('b', 1));
	expect(tickets()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('asks once for what is on its way, however often it is wanted meanwhile', async () => {
	const { details, questions, tickets, versionOf } = asked();
	details.ask([card('a', 1)]);
	details.ask([card('a', 1), card('b', 1)]);
	details.ask([card('a', 1), card('b', 1)]);
	expect(tickets()).toEqual(['a', 'b']);
	await questions[0]?.answer(snapshot('a', 1));
	details.ask([card('a', 1)]);
	expect(tickets()).toEqual(['a', 'b']);
	expect(versionOf('a', 1)).toBe(1);
});

it('asks again for a ticket that changed meanwhile, and lets no older answer take the newer one’s place', async () => {
	const { details, questions, tickets, versionOf } = asked();
	details.ask([card('a', 1)]);
	details.ask([card('a', 2)]);
	expect(tickets()).toEqual(['a', 'a']);
	await questions[1]?.answer(snapshot('a', 2));
	await questions[0]?.answer(snapshot('a', 1));
	expect(versionOf('a', 2)).toBe(2);
	details.ask([card('a', 2)]);
	expect(tickets()).toEqual(['a', 'a']);
});

it('takes the older answer for what it is worth while the newer one is awaited', async () => {
	const { details, questions, tickets, versionOf } = asked();
	details.ask([card('a', 1)]);
	details.ask([card('a', 2)]);
	await questions[0]?.answer(snapshot('a', 1));
	expect([versionOf('a', 1), versionOf('a', 2)]).toEqual([1, undefined]);
	details.ask([card('a', 2)]);
	expect(tickets()).toEqual(['a', 'a']);
});

it('says of a ticket that can’t be had that it can’t, until its card changes', async () => {
	const { details, questions, tickets } = asked();
	details.ask([card('a', 1)]);
	await questions[0]?.answer(refusal);
	expect(details.of(card('a', 1))).toBeNull();
	details.ask([card('a', 1)]);
	expect(tickets()).toEqual(['a']);
	details.ask([card('a', 2)]);
	expect(tickets()).toEqual(['a', 'a']);
});
