import type { Rule } from './rule.ts';
import { completeMessages } from './rules/complete-messages.ts';
import { fileNames } from './rules/file-names.ts';
import { importDirection } from './rules/import-direction.ts';
import { noHalfWidthPunctuation } from './rules/no-half-width-punctuation.ts';
import { noImportCycles } from './rules/no-import-cycles.ts';
import { noRawColour } from './rules/no-raw-colour.ts';
import { noTimersInObjects } from './rules/no-timers-in-objects.ts';
import { noUntranslatedText } from './rules/no-untranslated-text.ts';
import { pureShared } from './rules/pure-shared.ts';

export const allRules: Readonly<Record<string, Rule>> = {
	'import-direction': importDirection,
	'no-import-cycles': noImportCycles,
	'pure-shared': pureShared,
	'no-timers-in-objects': noTimersInObjects,
	'no-untranslated-text': noUntranslatedText,
	'complete-messages': completeMessages,
	'no-half-width-punctuation': noHalfWidthPunctuation,
	'no-raw-colour': noRawColour,
	'file-names': fileNames
};
