/** A text that the company wrote itself, in the languages the product speaks. */
export type Localized = { readonly zh: string; readonly en: string };

export type Locale = 'zh-CN' | 'en';

export const localize = (text: Localized, locale: Locale): string => (locale === 'en' ? text.en || text.zh : text.zh);
