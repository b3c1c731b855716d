import type { InsistentClient, Told } from './insistent-client.ts';
import { KINDS, type Kind } from './kinds.ts';

/** One thing that somebody asked for, and what they were told. */
export type Asked = {
	readonly kind: Kind;
	/** Its name in the journal; undefined for what no journal holds (uploads, links). */
	commandId: string | undefined;
	ticketId: string | undefined;
	number: string | undefined;
	/** Words that occur nowhere else: a title or a comment. */
	readonly text: string | undefined;
	/** The journal's `seq`, where the answer tells it. */
	seq: number | undefined;
	/** Its place in the order of questions and answers. */
	readonly askedAt: number;
	answeredAt: number | undefined;
	outcome: 'unanswered' | 'acknowledged' | 'refused';
	tries: number;
	/** Sends it once more; answers what was wrong with the answer. */
	repeat: (() => Promise<string | undefined>) | undefined;
};

/** An upload that was acknowledged; its holder may look at it, or headquarters when there is none. */
export type Photo = Readonly<{ bytes: Uint8Array; path: string; holder?: InsistentClient }>;

/** What everybody asked for and was told. The test believes this and nothing else. */
export class CommandBook {
	readonly asked: Asked[] = [];
	readonly photos: Photo[] = [];
	readonly #done = new Map<Kind, number>();
	readonly #refusals = new Map<string, number>();
	#order = 0;
	#serial = 0;
	/** Asked again, and the server knew that it was done. */
	#repeats = 0;

	/** A number that no other text or command has. */
	next(): string {
		this.#serial += 1;
		return String(this.#serial).padStart(5, '0');
	}

	begin({ kind, ...known }: { kind: Kind } & Partial<Pick<Asked, 'commandId' | 'ticketId' | 'number' | 'text'>>): Asked {
		this.#order += 1;
		const asked: Asked = {
			commandId: undefined,
			ticketId: undefined,
			number: undefined,
			text: undefined,
			...known,
			kind,
			seq: undefined,
			askedAt: this.#order,
			answeredAt: undefined,
			outcome: 'unanswered',
			tries: 0,
			repeat: undefined
		};
		this.asked.push(asked);
		return asked;
	}

	end(asked: Asked, told: Told<unknown>): void {
		this.#order += 1;
		asked.answeredAt = this.#order;
		asked.tries = told.tries;
		asked.outcome = told.ok ? 'acknowledged' : 'refused';
		if (told.ok && isRepeat(told.value)) this.#repeats += 1;
		if (told.ok) this.#done.set(asked.kind, this.done(asked.kind) + 1);
		else this.#refusals.set(told.code, (this.#refusals.get(told.code) ?? 0) + 1);
	}

	/** How often this was acknowledged. */
	done(kind: Kind): number {
		return this.#done.get(kind) ?? 0;
	}

	get missing(): readonly Kind[] {
		return KINDS.filter((kind) => this.done(kind) === 0);
	}

	report(): string {
		const answered = this.asked.filter(({ outcome }) => outcome === 'acknowledged').length;
		const again = this.asked.filter(({ tries }) => tries > 1);
		const list = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
		return [
			`acknowledged ${answered} (${list(this.#done)})`,
			`sent again because an answer was lost ${again.length}, of these acknowledged ${again.filter(({ outcome }) => outcome === 'acknowledged').length}, told to have been done before ${this.#repeats}`,
			`refused ${list(this.#refusals)}`
		].join('\n');
	}
}

const isRepeat = (value: unknown): boolean => typeof value === 'object' && value !== null && 'replayed' in value && value.replayed === true;
