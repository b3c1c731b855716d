import type { Answer } from './answers.ts';
import type { Field } from './form.ts';

/** The ids of the files that an answer names; of what is no file field, and of a masked answer, none. */
export function filesIn({ kind }: Pick<Field, 'kind'>, answer: Answer | undefined): readonly string[] {
	if (kind === 'signature') return typeof answer === 'string' ? [answer] : [];
	if ((kind !== 'photos' && kind !== 'attachments') || !Array.isArray(answer)) return [];
	return answer.flatMap((entry) => (typeof entry === 'string' ? [entry] : 'id' in entry ? [entry.id] : []));
}
