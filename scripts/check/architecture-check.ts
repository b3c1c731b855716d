import { allRules } from '../../tests/architecture/all-rules.ts';
import { readRepository } from '../../tests/architecture/read-repository.ts';
import { projectRoot } from '../process/project-root.ts';
import type { Check } from './check.ts';

/** The rules of tests/architecture on every source of the repository, one `path:line: message` a line. */
export const architectureCheck: Check = {
	name: 'architecture',
	async run() {
		const files = readRepository(projectRoot);
		return Object.entries(allRules)
			.flatMap(([name, rule]) => rule(files).map(({ path, line, message }) => `${path}:${line}: ${message} (${name})`))
			.join('\n');
	}
};
