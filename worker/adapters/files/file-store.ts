/** Where photos live. Keys are our own file ids. */
export type FileStore = {
	put(key: string, bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<void>;
	/** The bytes, or null when there is no such file. */
	get(key: string): Promise<ReadableStream | null>;
	/** Removes up to a thousand at once; one that isn't there is as good as removed. */
	delete(keys: readonly string[]): Promise<void>;
};
