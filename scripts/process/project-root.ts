import path from 'node:path';

/** The repository's top folder. */
export const projectRoot: string = path.resolve(import.meta.dirname, '../..');
