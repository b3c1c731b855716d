import type { FlowActor } from '../flow-command.ts';

type Staff = Extract<FlowActor, { kind: 'user' }>;

export const AGENT: Staff = { kind: 'user', id: 'u-agent', name: '林晓', permissions: ['ticket.view', 'ticket.handle', 'ticket.onBehalf'] };
export const DISPATCHER: Staff = { kind: 'user', id: 'u-dispatcher', name: '周敏', permissions: ['ticket.view', 'ticket.handle', 'ticket.dispatch'] };
export const TECHNICIAN: Staff = { kind: 'user', id: 'u-tech-1', name: '谢建国', permissions: ['ticket.view', 'ticket.work'] };
export const OTHER_TECHNICIAN: Staff = { kind: 'user', id: 'u-tech-2', name: '马志强', permissions: ['ticket.view', 'ticket.work'] };
export const OBSERVER: Staff = { kind: 'user', id: 'u-observer', name: '何静', permissions: ['ticket.view'] };
export const CUSTOMER: FlowActor = { kind: 'customer' };
export const SYSTEM: FlowActor = { kind: 'system' };

/** Everybody who may turn up at a ticket. */
export const PEOPLE: readonly FlowActor[] = [AGENT, DISPATCHER, TECHNICIAN, OTHER_TECHNICIAN, OBSERVER, CUSTOMER];
export const TECHNICIANS: readonly Staff[] = [TECHNICIAN, OTHER_TECHNICIAN];
