import { lineOfKey, type MessageFile, messageFiles } from '../reading/message-files.ts';
import type { Rule, Violation } from '../rule.ts';

const KEY = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;

/** Every message in every language, with the same gaps to fill, under a key that begins with its area. */
export const completeMessages: Rule = (files) => {
	const all = messageFiles(files);
	const locales = [...new Set(all.map(({ locale }) => locale))].sort();
	const areas = Map.groupBy(all, ({ area }) => area);
	return [...areas.values()].flatMap((area) => [...area.flatMap((file) => keyViolations(file)), ...gapViolations(area, locales)]);
};

const keyViolations = (file: MessageFile): readonly Violation[] =>
	[...file.messages].flatMap(([key, text]) => {
		const at = { path: file.path, line: lineOfKey(file, key) };
		const wrong: Violation[] = [];
		if (!KEY.test(key) || !key.startsWith(`${file.area}_`))
			wrong.push({ ...at, message: `"${key}" should be snake_case and begin with ${file.area}_` });
		if (text.trim() === '') wrong.push({ ...at, message: `"${key}" is empty` });
		return wrong;
	});

function gapViolations(area: readonly MessageFile[], locales: readonly string[]): readonly Violation[] {
	const keys = new Set(area.flatMap(({ messages }) => [...messages.keys()]));
	const byLocale = new Map(area.map((file) => [file.locale, file]));
	const violations: Violation[] = [];
	for (const locale of locales) {
		const file = byLocale.get(locale);
		if (!file) {
			violations.push({ path: area[0]?.path ?? '', line: 1, message: `there is no ${locale}.json beside it` });
			continue;
		}
		for (const key of keys) {
			const text = file.messages.get(key);
			if (text === undefined) violations.push({ path: file.path, line: 1, message: `"${key}" is missing` });
			else if (area.some((other) => other.messages.has(key) && inputsOf(other.messages.get(key)) !== inputsOf(text))) {
				violations.push({ path: file.path, line: lineOfKey(file, key), message: `"${key}" takes other inputs than in another language` });
			}
		}
	}
	return violations;
}

const inputsOf = (text = ''): string => [...new Set([...text.matchAll(/\{([a-zA-Z_]\w*)[^{}]*\}/g)].map(([, name]) => name))].sort().join();
