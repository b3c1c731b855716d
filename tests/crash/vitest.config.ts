import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** What is left after the server was killed in the middle of its work. */
export default defineConfig({
	root: path.resolve(import.meta.dirname, '../..'),
	test: {
		name: 'crash',
		include: ['tests/crash/**/*.test.ts'],
		testTimeout: 180_000,
		hookTimeout: 120_000,
		fileParallelism: false
	}
});
