// `npm run <name>` comes here. Runs on any Node from 20: installs what package-lock.json says if that has changed, then
// hands over to scripts/<name>.ts under the Node that the project itself brings (node_modules/.bin/node).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const windows = process.platform === 'win32';
const bin = path.join(root, 'node_modules/.bin');
const node = path.join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

function install() {
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex');
	const marker = path.join(root, 'node_modules/.baton-lock');
	if (existsSync(node) && existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
	console.log('Installing dependencies (npm ci) …');
	const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
		cwd: root,
		stdio: 'inherit',
		shell: windows
	});
	if (status !== 0 || !existsSync(node)) {
		console.error('npm ci failed: see above. It needs the npm registry; behind a mirror set `npm config set registry …`.');
		process.exit(status || 1);
	}
	writeFileSync(marker, lock);
}

const [name = '', ...rest] = process.argv.slice(2);
const script = path.join(root, 'scripts', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
	console.error(`There is no script "${name}". Those there are: npm run`);
	process.exit(1);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
	console.error(`Node 20 or newer is needed; this is ${process.version}.`);
	process.exit(1);
}
install();

const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...rest], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` }
});
// The terminal sends Ctrl+C to both; a supervisor sends SIGTERM to this process only. The child decides how to stop.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
