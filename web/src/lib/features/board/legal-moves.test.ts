import { expect, it } from 'vitest';
import { PERMISSIONS, type Permission } from '#shared/domain/access/permission.ts';
import type { WorkItem } from '#shared/domain/flow/flow-state.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { aFlow, anItem, aSubject, aTicket } from '#shared/domain/ticket/testing/a-ticket.ts';
import { legalMoves } from './legal-moves.ts';

const item = anItem;

const snapshot = (open: WorkItem, visited: readonly string[] = []) => {
	const flow = aFlow({
		items: [open],
		visits: [...visited, open.nodeId].map((nodeId) => ({ nodeId, tokenId: 't1', frames: [], enteredAt: 0, leftAt: null, outcome: null, by: null }))
	});
	const subject = aSubject();
	return { ticket: aTicket({ flow, subject }), definition: fieldService, journal: [] };
};
const mover = (permissions: readonly Permission[] = PERMISSIONS) => ({ id: 'me', name: 'Me', permissions });
const targets = (moves: ReturnType<typeof legalMoves>) => moves.map(({ to, action }) => `${action.type} → ${to}`);

it('leads from acceptance to dispatch', () => {
	expect(targets(legalMoves(snapshot(item({})), mover()))).toEqual(['submit → dispatching']);
});

it('leads from dispatch to dispatched, and back to where it came from', () => {
	const open = item({ nodeId: 'dispatch', stage: 'dispatching', holder: { kind: 'group', permission: 'ticket.dispatch' } });
	expect(targets(legalMoves(snapshot(open, ['accept']), mover()))).toEqual(['assign → dispatched', 'return → new']);
});

it('lets a technician leave, arrive and then finish', () => {
	const technician = mover(['ticket.work']);
	const open = item({ nodeId: 'on-site', stage: 'dispatched', holder: { kind: 'person', id: 'me', name: 'Me' } });
	expect(targets(legalMoves(snapshot(open, ['dispatch']), technician))).toEqual(['depart → enroute', 'check-in → doing', 'return → dispatching']);
	const there = { ...open, stage: 'doing', checkedInAt: 5 } as const;
	expect(targets(legalMoves(snapshot(there, ['dispatch']), technician))).toEqual(['submit → confirming', 'return → dispatching']);
});

it('leads from the customer’s acceptance to the survey or back on site, and from the survey out of the board', () => {
	const open = item({ nodeId: 'acceptance', stage: 'confirming', holder: { kind: 'customer' } });
	expect(targets(legalMoves(snapshot(open), mover()))).toEqual(['submit → rating', 'submit → dispatched']);
	expect(targets(legalMoves(snapshot({ ...open, nodeId: 'survey', stage: 'rating' }), mover()))).toEqual(['submit → closed']);
});

it('offers nothing to somebody without the right', () => {
	expect(legalMoves(snapshot(item({})), mover(['ticket.view']))).toEqual([]);
});
