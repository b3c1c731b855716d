/** What was, what is and what was taken back. `mark` names the last change, so that a word typed letter by letter is one step back. */
export type History<T> = {
	readonly past: readonly T[];
	readonly present: T;
	readonly future: readonly T[];
	readonly mark: { readonly name: string; readonly at: number } | undefined;
};

const DEEPEST = 200;
/** Changes of the same thing within this time are one. */
const ONE_CHANGE_MS = 1_500;

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [], mark: undefined });

/** The next state. Changes with the same `name` shortly after one another are taken back together. */
export function change<T>(history: History<T>, present: T, { name, at }: { name: string; at: number }): History<T> {
	if (present === history.present) return history;
	const goesOn = name !== '' && history.mark?.name === name && at - history.mark.at < ONE_CHANGE_MS;
	return { past: goesOn ? history.past : [...history.past, history.present].slice(-DEEPEST), present, future: [], mark: { name, at } };
}

export function undo<T>(history: History<T>): History<T> {
	const present = history.past.at(-1);
	if (present === undefined) return history;
	return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], mark: undefined };
}

export function redo<T>(history: History<T>): History<T> {
	const [present, ...future] = history.future;
	if (present === undefined) return history;
	return { past: [...history.past, history.present], present, future, mark: undefined };
}
