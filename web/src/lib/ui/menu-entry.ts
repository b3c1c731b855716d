import type { Component } from 'svelte';

/** One line of a menu. An entry that can't be used now stays visible and says why. */
export type MenuEntry =
	| {
			readonly kind?: 'item';
			readonly label: string;
			readonly detail?: string;
			readonly icon?: Component<{ size?: number; class?: string }>;
			readonly onselect?: () => void;
			readonly href?: string;
			readonly disabled?: boolean;
			readonly reason?: string;
			readonly danger?: boolean;
			readonly checked?: boolean;
			readonly shortcut?: string;
	  }
	| { readonly kind: 'heading'; readonly label: string }
	| { readonly kind: 'separator' };
