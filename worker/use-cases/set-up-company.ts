import type { z } from 'zod';
import type { Setup } from '#shared/contract/http/session.ts';
import { hashPassword } from '#worker/crypto/password.ts';
import { assignment, person } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import { installFoundation } from './install-foundation.ts';

/** The first start of a real company: its headquarters and its first administrator; answers the administrator's id. */
export async function setUpCompany(deps: Deps, { company, name, account, password }: z.output<typeof Setup>): Promise<string> {
	const { db, nextId, now } = deps;
	await installFoundation(deps, { company });
	const id = nextId();
	const headquarters = {
		id: 'hq',
		parentId: null,
		kind: 'hq' as const,
		name: company,
		code: 'HQ',
		path: '/hq/',
		adcode: '100000',
		address: '',
		timeZone: 'Asia/Shanghai',
		tier: 1
	};
	await db.batch([
		db.insert(unit).values(headquarters).onConflictDoNothing(),
		db.insert(person).values({ id, account, name, passwordHash: await hashPassword(password), createdAt: now() }),
		db.insert(assignment).values({ personId: id, roleId: 'administrator', unitId: 'hq' })
	]);
	return id;
}
