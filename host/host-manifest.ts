/** What the build knows and a config needs; written to dist/host/manifest.json. */
export type HostManifest = Readonly<{
	/** file names in dist/worker, the entry first */
	modules: readonly string[];
	compatibilityDate: string;
	compatibilityFlags: readonly string[];
	objects: readonly Readonly<{ binding: string; className: string }>[];
}>;
