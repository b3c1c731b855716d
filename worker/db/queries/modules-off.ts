import { z } from 'zod';
import { MODULES, type Module } from '#shared/domain/scenario/module.ts';
import type { Deps } from '#worker/deps.ts';
import { findSetting, upsertSetting } from './settings.ts';

const KEY = 'modules-off';
const Stored = z.array(z.enum(MODULES));

/** The modules that the company has switched off; a new one is on. */
export async function findModulesOff(db: Deps['db']): Promise<ReadonlySet<Module>> {
	const stored = await findSetting(db, KEY);
	return new Set(stored === undefined ? [] : Stored.parse(JSON.parse(stored)));
}

export const storeModulesOff = (db: Deps['db'], off: ReadonlySet<Module>) => upsertSetting(db, KEY, JSON.stringify([...off]));
