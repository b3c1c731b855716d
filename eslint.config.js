import typescript from '@typescript-eslint/parser';
import svelte from 'eslint-plugin-svelte';

/** Only what Biome does not know: the rules of eslint-plugin-svelte, on components. */
export default [
	{ ignores: ['**/node_modules/', '**/.svelte-kit/', 'dist/', 'web/src/lib/paraglide/'] },
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript, extraFileExtensions: ['.svelte'] } },
		rules: {
			// Every page is at the root of its own host; there is no base path to resolve links against.
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/require-event-prefix': 'error'
		}
	}
];
