import type { FlowDefinition } from '#shared/domain/flow/definition.ts';

/** A drawing that a ticket ran on before it was taken to a newer one; `upTo`: the last entry of its journal that was decided by it. */
export type EarlierFlow = { readonly upTo: number; readonly definition: FlowDefinition };

/** What a ticket runs on, and what it ran on before, oldest first; left out for one that was never taken further. */
export type PinnedFlow = { readonly definition: FlowDefinition; readonly earlier?: readonly EarlierFlow[] | undefined };

/** The drawing by which an entry of a ticket's journal was decided, and by whose words and masks it is read. */
export const definitionAt = ({ definition, earlier }: PinnedFlow, seq: number): FlowDefinition =>
	earlier?.find(({ upTo }) => seq <= upTo)?.definition ?? definition;
