import { Me } from '#shared/contract/http/session.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { ApiClient } from './api-client.ts';
import type { Play } from './play.ts';

export type StaffMember = Readonly<{ account: string; actor: Actor; api: ApiClient }>;

/** Signs somebody in; undefined when they are not let in (the ledger knows why). */
export async function signIn(play: Play, account: string): Promise<StaffMember | undefined> {
	const api = play.createVisitor();
	const me = await api.send({ method: 'POST', path: '/session', body: { account, password: play.options.password }, answer: Me });
	if (!me.ok) return undefined;
	const { user, grants } = me.value;
	return { account, api, actor: { userId: user.id, name: user.name, grants } };
}
