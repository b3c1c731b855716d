import type { Directory, DirectoryQuery } from '#shared/domain/flow/directory.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';

/** What was looked up about people for one command, and what the flow asked for that was not. */
export class KnownPeople {
	readonly #answers = new Map<string, readonly Person[]>();
	readonly #asked = new Map<string, DirectoryQuery>();

	readonly directory: Directory = (query) => {
		const key = JSON.stringify(query);
		const answer = this.#answers.get(key);
		if (answer === undefined) this.#asked.set(key, query);
		return answer;
	};

	/** The questions that found no answer yet. A step during which there were any is taken again. */
	get missing(): readonly DirectoryQuery[] {
		return [...this.#asked.values()];
	}

	/** Takes the answers to `missing`, in its order. */
	learn(answers: readonly (readonly Person[])[]): void {
		for (const [index, key] of [...this.#asked.keys()].entries()) this.#answers.set(key, answers[index] ?? []);
		this.#asked.clear();
	}
}
