// The API, the objects and the cron, without the pages: the entry of `npm run dev` and of the tests, which need no built web.
import { app } from './app.ts';
import { createDeps } from './deps.ts';
import { runScheduled } from './jobs/run-scheduled.ts';

export * from './objects.ts';

export default {
	fetch: app.fetch,
	scheduled: ({ cron, scheduledTime }, env) => runScheduled(createDeps(env), { cron, at: scheduledTime })
} satisfies ExportedHandler<Env>;
