import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import type { FileStore } from './file-store.ts';

const FILES_AT_ONCE = 20;

/** R2 on Cloudflare, a directory on plain workerd; whichever the host has bound. */
export function createFileStore(env: Pick<Env, 'FILES_BUCKET' | 'FILES_DISK'>): FileStore {
	if (env.FILES_BUCKET !== undefined) return bucketStore(env.FILES_BUCKET);
	if (env.FILES_DISK !== undefined) return diskStore(env.FILES_DISK);
	throw new Error('no place for files: bind FILES_BUCKET or FILES_DISK');
}

const bucketStore = (bucket: R2Bucket): FileStore => ({
	async put(key, bytes, mime) {
		await bucket.put(key, bytes, { httpMetadata: { contentType: mime } });
	},
	async get(key) {
		return (await bucket.get(key))?.body ?? null;
	},
	async delete(keys) {
		await bucket.delete([...keys]);
	}
});

/** workerd's disk service speaks HTTP: PUT writes a file, GET reads it, DELETE removes it. */
const diskStore = (disk: Fetcher): FileStore => ({
	async put(key, bytes) {
		const response = await disk.fetch(`http://disk/${key}`, { method: 'PUT', body: bytes });
		if (!response.ok) throw new Error(`disk refused ${key}: ${response.status}`);
	},
	async get(key) {
		const response = await disk.fetch(`http://disk/${key}`);
		if (response.status === 404) return null;
		if (!response.ok) throw new Error(`disk refused ${key}: ${response.status}`);
		return response.body;
	},
	async delete(keys) {
		const { failed } = await settleInGroups(keys, FILES_AT_ONCE, async (key) => {
			const response = await disk.fetch(`http://disk/${key}`, { method: 'DELETE' });
			if (!response.ok && response.status !== 404) throw new Error(`disk refused ${key}: ${response.status}`);
		});
		if (failed[0] !== undefined) throw failed[0].reason;
	}
});
