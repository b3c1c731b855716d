import { Failure } from '../process/failure.ts';
import type { Part } from './part.ts';

/** Something that works or does not, as a part of one test. */
export const taskPart = (name: string, task: () => Promise<void>): Part => ({
	name,
	async run() {
		try {
			await task();
			return { passed: 1, failed: 0 };
		} catch (error) {
			console.error(error instanceof Failure ? [`✗ ${error.message}`, error.cure && `  → ${error.cure}`].filter(Boolean).join('\n') : error);
			return { passed: 0, failed: 1 };
		}
	}
});
