import type { FactValue } from '#shared/domain/condition/condition.ts';
import type { Answer } from './answers.ts';

/** An answer as conditions ask about it: lines of a catalogue by their codes, people and files by their ids, a place by where it is. */
export function factValue(answer: Answer): FactValue {
	if (typeof answer !== 'object') return answer;
	if (Array.isArray(answer)) return answer.map((entry) => (typeof entry === 'string' ? entry : 'code' in entry ? entry.code : entry.id));
	if ('id' in answer) return answer.id;
	return 'lat' in answer ? `${answer.lat},${answer.lng}` : answer.masked;
}
