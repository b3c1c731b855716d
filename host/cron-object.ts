import { DurableObject } from 'cloudflare:workers';
import crons from 'host:crons';
import { isDue, nextMinute } from './cron-schedule.ts';

/** Lives as long as the process: what has to happen once per start happens once, however often the object is evicted. */
let announced = false;

/**
 * Cron for a plain workerd: one object whose alarm comes round every minute. The alarm is on disk, so after a restart it
 * rings without anyone calling.
 */
export class CronObject extends DurableObject<HostEnv> {
	/** Starts the clock; tells the application once per process that it has started (`@start`). */
	async arm(): Promise<void> {
		if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(nextMinute(Date.now()));
		await this.#announce();
	}

	override async alarm(): Promise<void> {
		const now = new Date();
		// First, so that a job that fails or hangs costs no later minute.
		await this.ctx.storage.setAlarm(nextMinute(now.getTime()));
		await this.#announce();
		for (const cron of crons) if (isDue(cron, now)) await this.#run(cron, now.getTime());
	}

	async #announce(): Promise<void> {
		if (announced) return;
		announced = true;
		await this.#run('@start', Date.now());
	}

	/** A failed job is written to the process's log; the next minute runs it again. */
	async #run(cron: string, at: number): Promise<void> {
		try {
			await this.env.APP_CRON.run(cron, at);
		} catch (error) {
			console.error(`cron ${cron} failed`, error);
		}
	}
}
