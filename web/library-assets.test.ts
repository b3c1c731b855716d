import { expect, it } from 'vitest';
import { libraryAssets } from './library-assets.ts';

/** What a build of one environment would emit. */
function emitted(environment: string): readonly string[] {
	const files: string[] = [];
	const { generateBundle } = libraryAssets();
	if (typeof generateBundle !== 'function') throw new Error('the plugin emits when the bundle is made');
	const context = { environment: { name: environment }, emitFile: ({ fileName }: { fileName: string }) => files.push(fileName) };
	Reflect.apply(generateBundle, context, []);
	return files;
}

it('gives browsers the index of the library and its scenarios as files', () => {
	expect(emitted('client')).toEqual(expect.arrayContaining(['library/index.json', 'library/appliance/home-repair.json']));
});

it('puts nothing of the library into what the server runs', () => {
	expect(emitted('ssr')).toEqual([]);
});
