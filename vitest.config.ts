import { defineConfig } from 'vitest/config';

/** What needs nothing but Node: pure sources and our own tools. Test files stand beside what they test. */
export default defineConfig({
	test: {
		name: 'unit',
		// Vitest would leave one of two cores to its own process, which has little to do.
		maxWorkers: '100%',
		// A guard against what never ends, not a measure: property tests take their time where others want the processor too.
		testTimeout: 60_000,
		include: [
			'shared/**/*.test.ts',
			'demo/**/*.test.ts',
			'host/**/*.test.ts',
			'scripts/**/*.test.ts',
			'library/*.test.ts',
			'web/*.test.ts',
			'web/src/lib/**/*.test.ts',
			'durable/**/*.test.ts',
			'worker/**/*.test.ts',
			'tests/architecture/**/*.test.ts',
			'tests/bench/**/*.test.ts',
			'tests/bpmn/**/*.test.ts'
		]
	}
});
