import { DemoInstalled, Me, Setup, SetupDemo, SetupState } from '#shared/contract/http/session.ts';
import { ok } from '#shared/kernel/result.ts';
import { checkSetup, isSetupNeeded } from '#worker/use-cases/check-setup.ts';
import { installDemo } from '#worker/use-cases/install-demo.ts';
import { openSession } from '#worker/use-cases/open-session.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { setUpCompany } from '#worker/use-cases/set-up-company.ts';
import { answerMe } from '../answer-me.ts';
import { publicOperation } from '../operation.ts';

export const setupOperations = [
	publicOperation({
		method: 'GET',
		path: '/setup',
		tag: 'set-up',
		summary: 'Whether this installation still waits for its first administrator',
		answer: SetupState,
		handle: async ({ deps }) => ok({ needed: await isSetupNeeded(deps) })
	}),
	publicOperation({
		method: 'POST',
		path: '/setup',
		tag: 'set-up',
		summary: 'Create the first administrator with the one-time code that the server printed',
		body: Setup,
		answer: Me,
		status: 201,
		async handle({ deps, body, address, request }) {
			const allowed = await checkSetup(deps, { code: body.code, address });
			if (!allowed.ok) return allowed;
			const personId = await setUpCompany(deps, body);
			const opened = await openSession(deps, { personId, address, agent: request.headers.get('user-agent') ?? '' });
			await recordAudit(deps, { by: { userId: personId, name: body.name }, action: 'session.opened', subject: body.account, path: '/', address });
			return answerMe(deps, request, opened);
		}
	}),
	publicOperation({
		method: 'POST',
		path: '/setup/demo',
		tag: 'set-up',
		summary: 'Fill an empty installation with the demo company',
		body: SetupDemo,
		answer: DemoInstalled,
		status: 201,
		async handle({ deps, body, address }) {
			const allowed = await checkSetup(deps, { code: body.code, address });
			return allowed.ok ? ok(await installDemo(deps, body)) : allowed;
		}
	})
];
