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
			// Takes every Map for state. Here collections in state are replaced, not changed, and local ones are nobody else's.
			'svelte/prefer-svelte-reactivity': 'off',
			// Takes the words that explain an ignore for names of more warnings.
			'svelte/no-unused-svelte-ignore': 'off',
			// Links to our own pages may know where they were followed.
			'svelte/no-target-blank': ['error', { enforceDynamicLinks: 'never' }],
			'svelte/require-event-prefix': 'error'
		}
	}
];
