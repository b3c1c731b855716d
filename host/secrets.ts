import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Secrets = Readonly<{
	/** 32 random bytes in base64: encrypts what the database must not hold in clear text */
	masterKey: string;
	/** lets whoever can read this file make the first administrator */
	setupCode: string;
}>;

/** Without the characters people mistake for one another (0/O, 1/I/L, 5/S, 2/Z, 8/B). */
const READABLE = 'ACDEFGHJKMNPQRTUVWXY34679';
const SETUP_CODE_LENGTH = 10;

/** The secrets of a data folder, made at its first start and readable by their owner only. */
export function loadSecrets(dataDir: string): Secrets {
	const file = path.join(dataDir, 'secrets.json');
	if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(createSecrets(), null, '\t')}\n`, { mode: 0o600, flag: 'wx' });
	const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isSecrets(stored)) throw new Error(`${file} does not hold masterKey and setupCode: restore it from a backup.`);
	return stored;
}

export function createSecrets(): Secrets {
	const setupCode = Array.from({ length: SETUP_CODE_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('');
	return { masterKey: randomBytes(32).toString('base64'), setupCode };
}

function isSecrets(value: unknown): value is Secrets {
	if (typeof value !== 'object' || value === null) return false;
	const { masterKey, setupCode } = value as Partial<Record<keyof Secrets, unknown>>;
	return typeof masterKey === 'string' && typeof setupCode === 'string' && masterKey !== '' && setupCode !== '';
}
