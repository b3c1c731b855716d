import { describe, expect, it } from 'vitest';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { photosOf } from './photos-of.ts';
import { anEntry, aSubject } from './testing/a-ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

const photos = (...events: TicketEvent[]) => photosOf(anEntry(events), fieldService);

describe('photosOf', () => {
	it('finds what came with the request, a comment and a form', () => {
		expect(
			photos(
				{ type: 'ticket.created', subject: aSubject({ photos: ['p-1', 'p-2'] }) },
				{ type: 'comment.added', audience: 'internal', text: '见图', photos: ['p-3'] },
				{ type: 'item.submitted', itemId: 'i-1', nodeId: 'on-site', outcome: 'done', onBehalf: false, by: null, answers: { photos: ['p-4', 'p-5'] } }
			)
		).toEqual(['p-1', 'p-2', 'p-3', 'p-4', 'p-5']);
	});

	it('takes neither the ticks of a checklist nor catalogue lines nor texts for photos', () => {
		const answers = { safety: ['badge', 'power-off'], diagnosis: 'p-9', serviceItems: [{ code: 'SV-1', quantityMilli: 1_000 }] };
		expect(photos({ type: 'item.submitted', itemId: 'i-1', nodeId: 'on-site', outcome: 'done', onBehalf: false, by: null, answers })).toEqual([]);
	});

	it('finds none where nothing was attached', () => {
		expect(photos({ type: 'ticket.urged' }, { type: 'flow.ended', nodeId: 'end' })).toEqual([]);
	});
});
