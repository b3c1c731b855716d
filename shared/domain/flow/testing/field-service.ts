import { firstScenario } from '#library/first-scenario.ts';
import type { FlowDefinition } from '../definition.ts';

/** The flow that every new company starts with: from request to rating, with all that a ticket of it may hold. */
export const fieldService: FlowDefinition = firstScenario.flow;
