/** Plain pages: no Svelte, no router in the browser. See lib/public-page/README.md. */
export const csr = false;
