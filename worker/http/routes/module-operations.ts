import { z } from 'zod';
import { ModuleKey, ModuleView, SwitchModule } from '#shared/contract/http/module.ts';
import { ok } from '#shared/kernel/result.ts';
import { recordAudit } from '#worker/use-cases/record-audit.ts';
import { listModules, switchModule } from '#worker/use-cases/switch-module.ts';
import { mayEverywhere } from '../may-everywhere.ts';
import { signedInOperation } from '../operation.ts';

const List = z.object({ items: z.array(ModuleView) });

export const moduleOperations = [
	signedInOperation({
		method: 'GET',
		path: '/modules',
		tag: 'scenarios',
		summary: 'What the company works with, which scenarios need each module, and how many tickets run on them',
		access: 'flow.edit',
		answer: List,
		async handle({ deps }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			return allowed.ok ? ok({ items: await listModules(deps) }) : allowed;
		}
	}),
	signedInOperation({
		method: 'PATCH',
		path: '/modules/:module',
		tag: 'scenarios',
		summary: 'Switch a module on or off; scenarios that need one that is off aren’t offered to new tickets, and those that run go on',
		access: 'flow.edit',
		params: z.object({ module: ModuleKey }),
		body: SwitchModule,
		answer: List,
		async handle({ deps, params, body, address }, { actor }) {
			const allowed = mayEverywhere(actor, 'flow.edit');
			if (!allowed.ok) return allowed;
			await switchModule(deps, { ...params, ...body });
			await recordAudit(deps, { by: actor, action: 'scenario.module-switched', subject: params.module, path: '/', detail: body, address });
			return ok({ items: await listModules(deps) });
		}
	})
];
