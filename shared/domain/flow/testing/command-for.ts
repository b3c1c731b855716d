import { answerForm } from '#shared/domain/form/testing/answer-form.ts';
import { type Choose, chooseOne } from '#shared/kernel/testing/chooser.ts';
import type { FlowCommand } from '../flow-command.ts';
import type { LegalAction } from '../legal-actions.ts';
import { TECHNICIANS } from './people.ts';

/** The command that takes a legal action, with random valid answers, places and technicians. */
export function commandFor(action: LegalAction, choose: Choose): FlowCommand {
	const { item, node } = action;
	const itemId = item.id;
	switch (action.type) {
		case 'submit':
			return { type: 'submit', itemId, outcome: action.outcome.key, answers: answerForm(node.form, choose) };
		case 'assign':
		case 'reassign': {
			// Nobody is given what they have.
			const { id, name } = chooseOne(
				choose,
				TECHNICIANS.filter((technician) => item.holder.kind !== 'person' || item.holder.id !== technician.id)
			);
			return { type: 'assign', itemId, person: { id, name } };
		}
		case 'check-in':
			return { type: 'check-in', itemId, location: choose(3) === 0 ? null : { lat: 31.2, lng: 121.5 } };
		case 'return':
			return { type: 'return', itemId, reason: '信息不全' };
		case 'claim':
		case 'depart':
			return { type: action.type, itemId };
	}
}
