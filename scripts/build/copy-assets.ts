import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Asset } from '../../host/asset.ts';
import type { Encoding } from '../../host/choose-encoding.ts';
import { contentType } from './content-type.ts';

/** Below this a compressed copy saves nothing: it travels in one packet either way. */
const WORTH_IT = 256;

/** Copies a folder of built files, writes .br and .gz beside those that shrink, and lists them by URL path. */
export function copyAssets(from: string, to: string): Readonly<Record<string, Asset>> {
	const assets: Record<string, Asset> = {};
	for (const name of readdirSync(from, { recursive: true, withFileTypes: true })) {
		if (!name.isFile()) continue;
		const file = path.relative(from, path.join(name.parentPath, name.name));
		// Rules for Cloudflare, not files for a browser.
		if (/^[._]/.test(file) && !file.includes(path.sep)) continue;
		const content = readFileSync(path.join(from, file));
		const target = path.join(to, file);
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, content);
		const pathname = `/${file.replaceAll(path.sep, '/')}`;
		const type = contentType(pathname);
		assets[pathname] = {
			type,
			etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`,
			immutable: pathname.includes('/immutable/'),
			encodings: isText(type) && content.length >= WORTH_IT ? writeCompressed(target, content) : []
		};
	}
	return assets;
}

function writeCompressed(target: string, content: Buffer): readonly Encoding[] {
	const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
	writeFileSync(`${target}.br`, brotli);
	writeFileSync(`${target}.gz`, gzipSync(content, { level: 9 }));
	return ['br', 'gzip'];
}

const isText = (type: string): boolean => /^text\/|javascript|json|svg|xml/.test(type);
