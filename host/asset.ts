import type { Encoding } from './choose-encoding.ts';

/** A file of the build, as the build lists it for the host. */
export type Asset = Readonly<{
	type: string;
	etag: string;
	/** its name holds a hash of its content */
	immutable: boolean;
	/** smaller copies beside it, best first */
	encodings: readonly Encoding[];
}>;
