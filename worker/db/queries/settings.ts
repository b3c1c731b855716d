import { eq } from 'drizzle-orm';
import { setting } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** The company's name, and a JSON array of the modules that it has switched off. */
type SettingKey = 'company' | 'modules-off';

export async function findSetting(db: Deps['db'], key: SettingKey): Promise<string | undefined> {
	return (await db.select().from(setting).where(eq(setting.key, key)))[0]?.value;
}

export const upsertSetting = (db: Deps['db'], key: SettingKey, value: string) =>
	db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } });
