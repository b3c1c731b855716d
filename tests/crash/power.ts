/** Whether the server is there to be asked. The test alone decides: it knows when it kills and when the next one answers. */
export class Power {
	#waiting = Promise.withResolvers<void>();
	#isOn = true;

	get isOn(): boolean {
		return this.#isOn;
	}

	off(): void {
		this.#isOn = false;
	}

	on(): void {
		this.#isOn = true;
		this.#waiting.resolve();
		this.#waiting = Promise.withResolvers<void>();
	}

	async untilOn(): Promise<void> {
		while (!this.#isOn) await this.#waiting.promise;
	}
}
