import { chosenHubs, HUBS_COOKIE } from '#lib/features/board/chosen-hubs.ts';
import { loadJson } from '#lib/load-json.ts';
import type { BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const hubIds = chosenHubs(event.cookies.get(HUBS_COOKIE), me.hubs);
	return {
		boards: await Promise.all(hubIds.map((hubId) => loadJson<BoardSnapshot>(event, `/api/v1/boards/${hubId}`))),
		form: event.cookies.get('board') === 'list' ? ('list' as const) : ('board' as const)
	};
};
