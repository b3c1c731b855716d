import type { Directory } from '../directory.ts';
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

/** People who sign, and whoever else may be asked to. */
export const SIGNERS: readonly Staff[] = ['王芳', '李强', '刘洋', '赵敏'].map((name, index) => ({
	kind: 'user',
	id: `s-${index + 1}`,
	name,
	permissions: ['ticket.view']
}));

/** Everybody has the next signer for a superior; roles and rosters are the first two. */
export const directory: Directory = (query) => {
	const people = SIGNERS.map(({ id, name }) => ({ id, name }));
	switch (query.by) {
		case 'people':
			return people.filter(({ id }) => query.ids.includes(id));
		case 'superior':
			return people.filter(({ id }) => id !== query.of).slice(0, 1);
		default:
			return people.slice(0, 2);
	}
};
