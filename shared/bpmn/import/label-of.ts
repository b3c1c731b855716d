import type { z } from 'zod';
import type { LocalizedText } from '#shared/domain/form/localized-text.ts';

const LONGEST = 200;

/** A name of a BPMN file, which is in whatever language its author wrote. */
export function labelOf(name: string): z.infer<typeof LocalizedText> {
	const text = tidyName(name);
	return { zh: text, en: text };
}

/** One line, as long as a label may be: names of other tools are broken where they were drawn. */
export const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || '·';
