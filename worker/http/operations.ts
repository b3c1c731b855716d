import type { Operation } from './operation.ts';
import { administrationOperations } from './routes/administration-operations.ts';
import { bpmnOperations } from './routes/bpmn-operations.ts';
import { customerOperations } from './routes/customer-operations.ts';
import { endpointOperations } from './routes/endpoint-operations.ts';
import { entryOperations } from './routes/entry-operations.ts';
import { equipmentOperations } from './routes/equipment-operations.ts';
import { liveOperations } from './routes/live-operations.ts';
import { migrationOperations } from './routes/migration-operations.ts';
import { moduleOperations } from './routes/module-operations.ts';
import { peopleOperations } from './routes/people-operations.ts';
import { projectionOperations } from './routes/projection-operations.ts';
import { replyOperations } from './routes/reply-operations.ts';
import { roleOperations } from './routes/role-operations.ts';
import { scenarioOperations } from './routes/scenario-operations.ts';
import { sessionOperations } from './routes/session-operations.ts';
import { setupOperations } from './routes/setup-operations.ts';
import { ticketOperations } from './routes/ticket-operations.ts';
import { tokenOperations } from './routes/token-operations.ts';
import { trackingOperations } from './routes/tracking-operations.ts';
import { unitOperations } from './routes/unit-operations.ts';
import { viewOperations } from './routes/view-operations.ts';
import { workOperations } from './routes/work-operations.ts';

/** The whole API, in the order its description shows it. */
export const operations: readonly Operation[] = [
	...sessionOperations,
	...tokenOperations,
	...viewOperations,
	...ticketOperations,
	...workOperations,
	...scenarioOperations,
	...bpmnOperations,
	...migrationOperations,
	...moduleOperations,
	...endpointOperations,
	...replyOperations,
	...liveOperations,
	...customerOperations,
	...equipmentOperations,
	...unitOperations,
	...peopleOperations,
	...roleOperations,
	...administrationOperations,
	...projectionOperations,
	...entryOperations,
	...trackingOperations,
	...setupOperations
];
