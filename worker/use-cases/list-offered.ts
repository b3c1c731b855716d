import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Choosable } from '#shared/domain/scenario/choose-scenario.ts';
import type { Module } from '#shared/domain/scenario/module.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { findModulesOff } from '#worker/db/queries/modules-off.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';
import { readScope, readWhen, scenarioNeeds } from './scenario-needs.ts';

/** A scenario that new tickets may run by; `off`: modules that it needs and the company has switched off, which take it away. */
export type Offered = Choosable & { readonly name: Localized; readonly revision: number; readonly off: readonly Module[] };

/** The scenarios that are published and switched on (`evenIfOff`: or not), in the company's order. */
export async function listOffered({ db }: Pick<Deps, 'db'>, { evenIfOff = false } = {}): Promise<Offered[]> {
	const [off, rows] = await Promise.all([
		findModulesOff(db),
		db
			.select()
			.from(scenario)
			.where(and(evenIfOff ? undefined : eq(scenario.enabled, true), isNotNull(scenario.revision)))
			.orderBy(asc(scenario.position), asc(scenario.id))
	]);
	return rows.map((row) => ({
		id: row.id,
		name: { zh: row.nameZh, en: row.nameEn },
		revision: row.revision ?? 0,
		when: readWhen(row.condition),
		scope: readScope(row.scope),
		// Mostly nothing is off, and nobody has to ask what needs it.
		off: off.size === 0 ? [] : scenarioNeeds(row).filter((module) => off.has(module))
	}));
}
