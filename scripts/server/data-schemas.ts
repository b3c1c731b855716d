import path from 'node:path';
import { HUB_MIGRATIONS } from '../../durable/hub/migrations.ts';
import { INBOX_MIGRATIONS } from '../../durable/inbox/migrations.ts';
import { TICKET_MIGRATIONS } from '../../durable/ticket/migrations.ts';
import { readMigrations } from '../build/read-migrations.ts';
import { projectRoot } from '../process/project-root.ts';
import type { DataSchemas } from './assert-known-data.ts';

/** What this build makes of a data folder's databases; an object's folder is its `uniqueKey` of host/write-config.ts. */
export const dataSchemas = (): DataSchemas => ({
	'd1/baton-D1Object': readMigrations(path.join(projectRoot, 'migrations')).map(({ statements }) => statements),
	'objects/baton-HubObject': HUB_MIGRATIONS,
	'objects/baton-InboxObject': INBOX_MIGRATIONS,
	'objects/baton-TicketObject': TICKET_MIGRATIONS
});
