import { assertIsLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

// The server chose the language of this page: the browser must not choose again, or hydration would change the text.
const locale = assertIsLocale(document.documentElement.lang);
overwriteGetLocale(() => locale);
