import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { signWebhook } from './sign-webhook.ts';

it('signs as the example of the Standard Webhooks libraries does', async () => {
	// From the test vectors of standard-webhooks/standard-webhooks.
	const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
	const body = '{"test": 2432232314}';
	const headers = await signWebhook({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body, secret });
	expect(headers).toEqual({
		'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
		'webhook-timestamp': '1614265330',
		'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
	});
});

it('signs what it sends, and with the secret it was given', async () => {
	const raw = Buffer.from('another secret of some bytes');
	const signed = await signWebhook({ id: 'm-1', timestamp: 5, body: '{"工单":1}', secret: `whsec_${raw.toString('base64')}` });
	expect(signed['webhook-signature']).toBe(`v1,${createHmac('sha256', raw).update('m-1.5.{"工单":1}').digest('base64')}`);
});
