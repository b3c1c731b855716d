import { createContext } from 'svelte';
import type { DesignerController } from './designer-controller.svelte.ts';

/** What rules name and lists offer: the company's roles, people and other scenarios. */
export type Company = {
	readonly roles: readonly { readonly key: string; readonly name: string }[];
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly scenarios: readonly { readonly id: string; readonly name: string }[];
};

export type DesignerRoom = {
	readonly designer: DesignerController;
	readonly company: Company;
	/** How long tickets stay at nodes, while it is shown. */
	readonly heat: () => ReadonlyMap<string, { readonly meanMs: number; readonly share: number }> | undefined;
	/** Asks for a kind to be put onto an arrow, or behind a node. */
	readonly askInsert: (at: { readonly edge: number } | { readonly after: string }) => void;
};

export const [useDesigner, provideDesigner] = createContext<DesignerRoom>();
