import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What a ticket needs of its flow: engine, conditions and forms. What checks a drawing before it is published is loaded for that alone. */
const PARTS = [
	"export { advance } from '#shared/domain/flow/advance.ts'",
	"export { evolveFlow } from '#shared/domain/flow/evolve-flow.ts'",
	"export { legalActions } from '#shared/domain/flow/legal-actions.ts'",
	"export { FlowDefinition } from '#shared/domain/flow/definition.ts'",
	"export { FlowState } from '#shared/domain/flow/flow-state.ts'",
	"export { FlowEvent } from '#shared/domain/flow/flow-event.ts'",
	"export { compileCondition } from '#shared/domain/condition/compile-condition.ts'",
	"export { explainCondition } from '#shared/domain/condition/explain-condition.ts'",
	"export { Form } from '#shared/domain/form/form.ts'",
	"export { validateAnswers } from '#shared/domain/form/validate-answers.ts'"
];

/** Bytes of it minified and compressed, without zod, which every page has anyway. */
export async function engineSize(): Promise<number> {
	const { outputFiles } = await build({
		stdin: { contents: PARTS.join('\n'), resolveDir: ROOT, loader: 'ts' },
		bundle: true,
		minify: true,
		write: false,
		format: 'esm',
		target: 'es2022',
		external: ['zod'],
		logLevel: 'silent'
	});
	const [bundle] = outputFiles;
	if (bundle === undefined) throw new Error('nothing was bundled');
	return gzipSync(bundle.contents, { level: 9 }).length;
}
