import { beforeAll, describe, expect, it } from 'vitest';
import { installCompany } from './support/company.ts';
import { createTicket, detail, expectOk, give, SAFETY, uploadPhoto } from './support/story.ts';

beforeAll(installCompany);

const WORK = { safety: SAFETY, diagnosis: '更换启动电容后制冷正常', serviceItems: [{ code: 'SV-AC-01', quantityMilli: 1000 }] };

/** A ticket whose technician has arrived. */
async function onSite(): Promise<string> {
	const { ticketId } = await createTicket();
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.checkIn', location: null }));
	return ticketId;
}

describe('the technician’s form', () => {
	it('keeps what is shown, works out what is computed, and binds the signature to the ticket', async () => {
		const ticketId = await onSite();
		const [photo, signature] = [await uploadPhoto('tech.sh'), await uploadPhoto('tech.sh')];
		const answers = {
			...WORK,
			photos: [photo],
			signature,
			returnAir: 27.4,
			supplyAir: 12.1,
			temperatureDrop: 99,
			again: 'no',
			againOn: '2099-01-01'
		};
		await expectOk(give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers }));
		const { ticket } = await detail(ticketId);
		expect(ticket.flow.answers['on-site']).toMatchObject({ temperatureDrop: 15.3, again: 'no', signature });
		expect(ticket.flow.answers['on-site']).not.toHaveProperty('againOn');
	});

	it('asks for a date only when there is another visit, and not for one that has passed', async () => {
		const ticketId = await onSite();
		const photos = [await uploadPhoto('tech.sh')];
		const submit = (more: Record<string, unknown>) =>
			give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers: { ...WORK, photos, ...more } });
		expect((await submit({ again: 'yes' })).body).toMatchObject({ code: 'form.required', errors: [{ pointer: '/command/answers/againOn' }] });
		expect((await submit({ again: 'yes', againOn: '2020-01-01' })).body.code).toBe('form.too-early');
		await expectOk(submit({ again: 'yes', againOn: '2099-01-01' }));
	});

	it('takes no signature that somebody else uploaded', async () => {
		const ticketId = await onSite();
		const answers = { ...WORK, photos: [await uploadPhoto('tech.sh')], signature: await uploadPhoto('agent.sh') };
		expect((await give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers })).body).toMatchObject({
			code: 'file.not-found',
			errors: [{ pointer: '/command/answers/signature' }]
		});
	});
});
