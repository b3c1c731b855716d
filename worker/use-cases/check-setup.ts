import { timingSafeEqual } from 'node:crypto';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { passGate } from './pass-gate.ts';

/** Whether nobody has set this installation up yet. */
export async function isSetupNeeded({ db }: Deps): Promise<boolean> {
	return (await db.select({ id: person.id }).from(person).limit(1)).length === 0;
}

/** Whether the one-time code may be used: right, and nobody here yet. Refusals: `setup.done`, `setup.wrong-code`, `access.wait`. */
export async function checkSetup(deps: Deps, { code, address }: { code: string; address: string }): Promise<Result<null>> {
	if (!(await isSetupNeeded(deps))) return refuse('setup.done');
	const passed = await passGate(deps, 'setup', address);
	if (!passed.ok) return passed;
	const encoder = new TextEncoder();
	const [given, expected] = [encoder.encode(code.trim()), encoder.encode(deps.env.SETUP_CODE ?? '')];
	const right = expected.length > 0 && given.length === expected.length && timingSafeEqual(given, expected);
	return right ? ok(null) : refuse('setup.wrong-code', {}, '/code');
}
