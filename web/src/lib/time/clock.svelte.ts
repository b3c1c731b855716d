import { createSubscriber } from 'svelte/reactivity';

/** One interval for everything on the page that counts; it runs only while something shows it. */
class Clock {
	#subscribe = createSubscriber((update) => {
		const timer = setInterval(update, 1_000);
		return () => clearInterval(timer);
	});

	/** Epoch ms; reading it in a template keeps that part ticking. */
	get now(): number {
		this.#subscribe();
		return Date.now();
	}
}

export const clock = new Clock();
