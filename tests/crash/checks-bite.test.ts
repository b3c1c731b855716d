import { describe, expect, it } from 'vitest';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import { emptyCounters } from '#shared/domain/board/count-card.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { anEntry, aSubject } from '#shared/domain/ticket/testing/a-ticket.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { checkIndex } from './check-index.ts';
import { type Asked, CommandBook } from './command-book.ts';
import { compareJournal } from './compare-journal.ts';

const TEXT = '师傅大概几点到？我好请假回家。（留言 00001）';
const created = anEntry([{ type: 'ticket.created', subject: aSubject() }], { seq: 1, commandId: 'create:t-1' });
const comment = (seq: number, commandId: string, text = TEXT) =>
	anEntry([{ type: 'comment.added', audience: 'customer', text, photos: [] }], { seq, commandId });

function detailOf(journal: readonly JournalEntry[]) {
	const ticket = journal.reduce<TicketState | undefined>((state, entry) => evolve(state, 't-1', entry), undefined);
	assert(ticket, 'a journal begins with ticket.created');
	// Of the definition nothing is looked at.
	return { ticket, journal: [...journal], definition: undefined as never };
}

const asked = (change: Partial<Asked> = {}): Asked => ({
	kind: 'comment',
	commandId: 'crash-00001',
	ticketId: 't-1',
	number: 'SH-2611-000123',
	text: TEXT,
	seq: 2,
	askedAt: 1,
	answeredAt: 2,
	outcome: 'acknowledged',
	tries: 1,
	repeat: undefined,
	...change
});

describe('the comparison of a journal with the answers', () => {
	const journal = [created, comment(2, 'crash-00001')];

	it('is content with what was answered', () => {
		expect(compareJournal(detailOf(journal), [asked()])).toEqual([]);
	});

	it('misses what was acknowledged', () => {
		expect(compareJournal(detailOf([created]), [asked()])).toEqual([expect.stringContaining('is 0 times in the journal')]);
	});

	it('sees what was done twice, under its name or under another', () => {
		expect(compareJournal(detailOf([...journal, comment(3, 'crash-00001')]), [asked()])).toEqual([
			expect.stringContaining('is 2 times in the journal'),
			expect.stringContaining('in the journal twice')
		]);
		expect(compareJournal(detailOf([...journal, comment(3, 'crash-00002')]), [asked()])).toEqual([expect.stringContaining('is said 2 times')]);
	});

	it('sees what was refused and done all the same', () => {
		expect(compareJournal(detailOf(journal), [asked({ outcome: 'refused', seq: undefined })])).toEqual([
			expect.stringContaining('refused, is 1 times in the journal')
		]);
	});

	it('sees another place than was answered, a gap, and a state that is not the journal’s', () => {
		expect(compareJournal(detailOf(journal), [asked({ seq: 3 })])).toEqual([expect.stringContaining('was answered as 3 and is 2')]);
		expect(compareJournal(detailOf([created, comment(3, 'crash-00001')]), [asked({ seq: 3 })])).toEqual([expect.stringContaining('has a gap')]);
		const { ticket, ...rest } = detailOf(journal);
		expect(compareJournal({ ...rest, ticket: { ...ticket, commentCount: 0 } }, [asked()])).toEqual([expect.stringContaining('another state')]);
	});
});

describe('the comparison of the index with the answers', () => {
	const row = (change: Partial<TicketSummary> = {}) =>
		({
			id: 't-1',
			number: 'SH-2611-000001',
			hubId: 'sh',
			regionId: 'east',
			stage: 'new',
			customerId: 'c-1',
			createdAt: 1,
			...change
		}) as TicketSummary;
	const counters = emptyCounters({ hubId: 'sh', hubName: '上海中枢', regionId: 'east', adcode: '310000', timeZone: 'Asia/Shanghai' }, '2026-11-23');
	const wallWith = (open: number) => ({ seq: 1, ticker: [], hubs: [{ ...counters, open: { ...counters.open, new: open } }] });
	const creations = (...numbers: string[]) => {
		const book = new CommandBook();
		for (const number of numbers) book.end(book.begin({ kind: 'create', number }), { ok: true, value: null, tries: 1 });
		return book;
	};
	const second = row({ id: 't-2', number: 'SH-2611-000002', createdAt: 2 });

	it('is content with rising numbers and sums that agree', () => {
		const book = creations('SH-2611-000001', 'SH-2611-000002');
		expect(checkIndex({ book, listed: [row(), second], firstCount: 0, wall: wallWith(2) })).toEqual([]);
	});

	it('sees a number twice and one that fell', () => {
		const listed = [row(), { ...second, number: 'SH-2611-000001' }];
		expect(checkIndex({ book: creations(), listed, firstCount: 2, wall: wallWith(2) })).toEqual(['two tickets have the number SH-2611-000001']);
		const fallen = { book: creations('SH-2611-000002', 'SH-2611-000001'), listed: [row(), second], firstCount: 0, wall: wallWith(2) };
		expect(checkIndex(fallen)).toEqual(['SH-2611-000001 came after SH-2611-000002']);
	});

	it('sees a creation that the index lost, and one that made two tickets', () => {
		const book = creations('SH-2611-000001', 'SH-2611-000002');
		expect(checkIndex({ book, listed: [row()], firstCount: 0, wall: wallWith(1) })).toEqual([
			'SH-2611-000002 was acknowledged and is not in the index',
			'there are 1 tickets where 2 were made'
		]);
		const doubled = { book: creations('SH-2611-000001'), listed: [row(), second], firstCount: 0, wall: wallWith(2) };
		expect(checkIndex(doubled)).toEqual(['there are 2 tickets where 1 were made']);
	});

	it('sees headquarters counting otherwise', () => {
		expect(checkIndex({ book: creations(), listed: [row()], firstCount: 1, wall: wallWith(2) })).toEqual([
			'headquarters shows 2 new in east, the index has 1'
		]);
	});
});
