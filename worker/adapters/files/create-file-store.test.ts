import { describe, expect, it } from 'vitest';
import { createFileStore } from './create-file-store.ts';

const BYTES = Uint8Array.from([1, 2, 3]);

/** A directory as workerd serves it. */
function aDisk() {
	const files = new Map<string, ArrayBuffer>();
	const disk = {
		async fetch(url: string, { method = 'GET', body }: { method?: string; body?: Uint8Array<ArrayBuffer> } = {}) {
			const name = new URL(url).pathname;
			const known = files.get(name);
			if (method === 'PUT' && body) files.set(name, body.buffer);
			else if (known === undefined) return new Response('', { status: 404 });
			if (method === 'DELETE') files.delete(name);
			return new Response(method === 'GET' ? (known ?? '') : null, { status: method === 'GET' ? 200 : 204 });
		}
	};
	return { FILES_DISK: disk as unknown as Fetcher };
}

function aBucket() {
	const objects = new Map<string, Uint8Array<ArrayBuffer>>();
	const bucket = {
		put: async (key: string, bytes: Uint8Array<ArrayBuffer>) => void objects.set(key, bytes),
		get: async (key: string) => (objects.has(key) ? new Response(objects.get(key) ?? null) : null),
		async delete(keys: readonly string[]) {
			for (const key of keys) objects.delete(key);
		}
	};
	return { FILES_BUCKET: bucket as unknown as R2Bucket };
}

describe.each([
	['a disk', aDisk],
	['a bucket', aBucket]
])('files on %s', (_, make) => {
	it('are there until they are deleted, and deleting twice is no harm', async () => {
		const files = createFileStore(make());
		for (const key of ['f-1', 'f-2', 'f-3']) await files.put(key, BYTES, 'image/png');
		expect(new Uint8Array(await new Response(await files.get('f-1')).arrayBuffer())).toEqual(BYTES);
		await files.delete(['f-1', 'f-3']);
		await files.delete(['f-1']);
		expect(await Promise.all(['f-1', 'f-2', 'f-3'].map(async (key) => (await files.get(key)) !== null))).toEqual([false, true, false]);
	});
});

it('need a place', () => {
	expect(() => createFileStore({})).toThrow('no place for files');
});
