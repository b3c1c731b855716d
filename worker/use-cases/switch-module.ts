import type { ModuleView } from '#shared/contract/http/module.ts';
import { MODULES, type Module } from '#shared/domain/scenario/module.ts';
import { findModulesOff, storeModulesOff } from '#worker/db/queries/modules-off.ts';
import { runningByScenario } from '#worker/db/queries/running-tickets.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';
import { scenarioNeeds } from './scenario-needs.ts';

/** Every module, whether it is on, which scenarios need it, and how many tickets run on each of them. */
export async function listModules({ db }: Pick<Deps, 'db'>): Promise<ModuleView[]> {
	const [off, rows, running] = await Promise.all([findModulesOff(db), db.select().from(scenario), runningByScenario(db)]);
	const needing = rows.map((row) => ({ row, needs: scenarioNeeds(row) }));
	return MODULES.map((key) => ({
		key,
		enabled: !off.has(key),
		scenarios: needing
			.filter(({ needs }) => needs.includes(key))
			.map(({ row: { id, nameZh, nameEn, enabled } }) => ({ id, name: { zh: nameZh, en: nameEn }, enabled, running: running.get(id) ?? 0 }))
	}));
}

/** Switches a module on or off. Tickets that run go on; scenarios that need one that is off aren't offered to new ones. */
export async function switchModule({ db }: Pick<Deps, 'db'>, { module, enabled }: { module: Module; enabled: boolean }): Promise<void> {
	const off = new Set(await findModulesOff(db));
	if (enabled) off.delete(module);
	else off.add(module);
	await storeModulesOff(db, off);
}
