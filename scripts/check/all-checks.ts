import path from 'node:path';
import { compileMessages } from '../../web/message-compiler.ts';
import { projectRoot } from '../process/project-root.ts';
import { runTool, type ToolRun } from '../process/run-tool.ts';
import { architectureCheck } from './architecture-check.ts';
import type { Check } from './check.ts';

const web = path.join(projectRoot, 'web');

const complaintsOf = async (run: ToolRun): Promise<string> => {
	const { ok, output } = await runTool({ ...run, output: 'collect' });
	return ok ? '' : output || `${run.tool} failed without a word`;
};

/** Types of one environment; remembers what it has seen, which halves the time of the next run. */
const types = (name: string, folder: string): Check => ({
	name: `types: ${name}`,
	run: () => {
		const memory = path.join(projectRoot, `node_modules/.cache/baton/${name}.tsbuildinfo`);
		return complaintsOf({
			tool: 'typescript',
			command: 'tsc',
			args: ['-p', folder, '--incremental', '--tsBuildInfoFile', memory, '--pretty', 'false']
		});
	}
});

/** Slowest first, so that two at a time end together. */
export const allChecks: readonly Check[] = [
	{
		name: 'types: web',
		async run() {
			await compileMessages();
			const synced = await complaintsOf({ tool: '@sveltejs/kit', command: 'svelte-kit', args: ['sync'], cwd: web });
			if (synced !== '') return synced;
			const args = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];
			return complaintsOf({ tool: 'svelte-check', args, cwd: web });
		}
	},
	types('workers', '.'),
	types('scripts', 'scripts'),
	types('shared', 'shared'),
	types('host', 'host'),
	{ name: 'components', run: () => complaintsOf({ tool: 'eslint', args: ['--max-warnings', '0', '--no-error-on-unmatched-pattern', 'web/src'] }) },
	{
		name: 'format and lint',
		run: () => complaintsOf({ tool: '@biomejs/biome', command: 'biome', args: ['check', '--error-on-warnings', '--colors=off', '.'] })
	},
	architectureCheck
];
