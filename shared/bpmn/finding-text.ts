import type { Localized } from '#shared/kernel/localized.ts';
import { FINDING_TEXTS } from './finding-texts.ts';
import type { ImportFinding } from './import/import-finding.ts';

/** A finding in words. */
export function findingText({ code, elementId, elementType, name, params }: ImportFinding): Localized {
	const what = name === '' ? elementId || elementType : `“${name}”`;
	const values: Readonly<Record<string, string | number>> = { ...params, what, elementType };
	const filled = (words: string) => words.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : whole));
	const { zh, en } = FINDING_TEXTS[code];
	return { zh: filled(zh), en: filled(en) };
}
