import { describe, expect, it } from 'vitest';
import { Reservations, TECHNICIAN_CAPACITY } from './reservations.ts';

const MINUTE = 60_000;
const setUp = () => {
	const reservations = new Reservations();
	const hold = (ticketId: string, { technicianId = 'u-1', at = 0, load = TECHNICIAN_CAPACITY - 1 } = {}) =>
		reservations.hold({ technicianId, ticketId, at, load });
	return { reservations, hold };
};

describe('reservations', () => {
	it('give the last place away once', () => {
		const { hold } = setUp();
		expect([hold('t-1'), hold('t-2'), hold('t-3', { technicianId: 'u-2' })]).toEqual([true, false, true]);
	});

	it('give nothing to who is full', () => {
		expect(setUp().hold('t-1', { load: TECHNICIAN_CAPACITY })).toBe(false);
	});

	it('count the same ticket once, and not for the technician it was promised to before', () => {
		const { hold } = setUp();
		expect([hold('t-1'), hold('t-1'), hold('t-1', { technicianId: 'u-2' }), hold('t-2')]).toEqual([true, true, true, true]);
	});

	it('free a place once the board shows the ticket, and after a minute anyway', () => {
		const { reservations, hold } = setUp();
		expect([hold('t-1'), hold('t-2', { at: MINUTE - 1 }), hold('t-2', { at: MINUTE })]).toEqual([true, false, true]);
		reservations.settle({ ticketId: 't-2', technician: { id: 'u-9', name: '别人' } });
		expect(hold('t-3', { at: MINUTE })).toBe(false);
		reservations.settle({ ticketId: 't-2', technician: { id: 'u-1', name: '曹子轩' } });
		expect(hold('t-3', { at: MINUTE })).toBe(true);
	});
});
