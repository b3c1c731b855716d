import { isBuiltInView } from '#lib/features/board/board-views.ts';
import { chosenHubs, HUBS_COOKIE } from '#lib/features/board/chosen-hubs.ts';
import { LAYOUTS, readAddress } from '#lib/features/board/filter-address.ts';
import { loadJson } from '#lib/load-json.ts';
import type { SavedView } from '#shared/contract/http/saved-view.ts';
import type { BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const address = readAddress(event.url.searchParams);
	const views = loadJson<{ items: readonly SavedView[] }>(event, '/api/v1/me/views');
	// A view of one's own may name hubs that the cookie doesn't; for the others nothing has to wait.
	const own = address.view === '' || isBuiltInView(address.view) ? undefined : (await views).items.find(({ id }) => id === address.view);
	const hubIds = chosenHubs(event.cookies.get(HUBS_COOKIE), me.hubs, (own?.filter ?? address.filter).hubIds);
	const [boards, { items }] = await Promise.all([
		Promise.all(hubIds.map((hubId) => loadJson<BoardSnapshot>(event, `/api/v1/boards/${hubId}`))),
		views
	]);
	const remembered = LAYOUTS.find((layout) => layout === event.cookies.get('board'));
	return { boards, views: items, address, layout: address.layout ?? remembered ?? 'board' };
};
