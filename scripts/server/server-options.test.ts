import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../process/project-root.ts';
import { readServerOptions } from './server-options.ts';

it('serves this machine only, with the demo company, unless told otherwise', () => {
	expect(readServerOptions({})).toEqual({
		port: 8787,
		address: '127.0.0.1',
		dataDir: path.join(projectRoot, 'data'),
		demo: true,
		networks: ['public'],
		trustProxy: 'yes'
	});
});

it('believes no forwarded header once the whole network can write one', () => {
	expect(readServerOptions({ ADDRESS: '0.0.0.0' }).trustProxy).toBe('unset');
	expect(readServerOptions({ ADDRESS: '0.0.0.0', TRUST_PROXY: '1' }).trustProxy).toBe('yes');
	expect(readServerOptions({ TRUST_PROXY: '0' }).trustProxy).toBe('no');
});

it.each(['0', '70000', 'http', '80.5'])('refuses %s as a port', (PORT) => {
	expect(() => readServerOptions({ PORT })).toThrow(/not a port/);
});
