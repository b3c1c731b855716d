import { describe, expect, it } from 'vitest';
import { aFlow, anItem } from '#shared/domain/ticket/testing/a-ticket.ts';
import { currentStage } from './current-stage.ts';

describe('currentStage', () => {
	it('is that of the oldest open work, or how the ticket ended', () => {
		expect([
			currentStage(aFlow({ items: [anItem({ stage: 'enroute' }), anItem({ stage: 'rating' })] })),
			currentStage(aFlow({ items: [] })),
			currentStage(aFlow({ status: 'ended', items: [] })),
			currentStage(aFlow({ status: 'canceled', items: [] }))
		]).toEqual(['enroute', 'new', 'closed', 'canceled']);
	});
});
