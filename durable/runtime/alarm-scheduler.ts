import { nextAlarm } from './next-alarm.ts';

/** Multiplexes an object's named moments on its one alarm. Remembers what is set, so that asking costs no storage read. */
export class AlarmScheduler {
	#storage: DurableObjectStorage;
	#current: number | null | undefined;

	constructor(storage: DurableObjectStorage) {
		this.#storage = storage;
	}

	/** Makes sure that the object wakes at `wanted` (epoch ms) or before. */
	async ensure(wanted: number | null): Promise<void> {
		if (this.#current === undefined) {
			const stored = await this.#storage.getAlarm();
			// Somebody else may have set it while this one was reading.
			if (this.#current === undefined) this.#current = stored;
		}
		const at = nextAlarm({ current: this.#current, wanted });
		if (at === undefined) return;
		this.#current = at;
		try {
			await this.#storage.setAlarm(at);
		} catch (error) {
			// Not known any more: the next one asks the storage.
			this.#current = undefined;
			throw error;
		}
	}

	/** To be called first in the alarm handler: the alarm that fired is no longer set. */
	fired(): void {
		this.#current = null;
	}
}
