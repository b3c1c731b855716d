import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { StoredNotice } from '#durable/inbox/inbox-rpc.ts';
import { stateAfter } from '#shared/domain/ticket/state-after.ts';
import { createDeps } from '#worker/deps.ts';
import { sendNotices } from '#worker/projections/send-notices.ts';
import { installCompany } from './support/company.ts';
import { createTicket, detail, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

it('a delayed telling of several entries tells each to whom it concerned when it happened', async () => {
	const { ticketId } = await createTicket({ urgent: true });
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.urge' }));
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
	const { ticket, journal, definition } = await detail(ticketId);

	const told: string[] = [];
	const inbox = (person: string) => ({
		notify: async (notices: readonly StoredNotice[]) => void told.push(...notices.map(({ kind }) => `${person} ${kind}`))
	});
	const deps = { ...createDeps(env), env: { ...env, INBOX: { getByName: inbox } as unknown as Env['INBOX'] } };
	const history = { journal, definition };
	await sendNotices(deps, { entries: journal, state: ticket, definition, stateAfter: ({ seq }) => stateAfter({ ticketId, journal, seq }), history });
	expect(told.sort()).toEqual(['tech.sh assigned', 'tech.sh urged', 'tech2.sh assigned']);
});
