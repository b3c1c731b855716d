import { loadJson } from '#lib/load-json.ts';
import type { WorkCounts, WorkPage } from '#shared/contract/http/work.ts';
import type { PageServerLoad } from './$types';

const LISTS: readonly (keyof WorkCounts)[] = ['todo', 'done', 'cc', 'started'];

export const load: PageServerLoad = async (event) => {
	const list = LISTS.find((known) => known === event.url.searchParams.get('list')) ?? 'todo';
	const [first, counts] = await Promise.all([
		loadJson<WorkPage>(event, `/api/v1/work?list=${list}`),
		loadJson<WorkCounts>(event, '/api/v1/work/counts')
	]);
	return { list, first, counts };
};
