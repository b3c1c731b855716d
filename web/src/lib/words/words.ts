/** Where the browser's messages lie, one folder for each language. The bundle is made for `base`; an import map leads to `other`. */
export const WORDS = { folder: '_app/immutable/words', base: 'zh-CN', other: 'en' } as const;
