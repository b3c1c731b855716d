import type { FindingCode } from '../finding-texts.ts';

/** Something in a BPMN file that Baton says otherwise, or can't say. Words for it: `FINDING_TEXTS`. */
export type ImportFinding = {
	readonly code: FindingCode;
	/** Left out for what would run otherwise than it was drawn; with it, something is left to be filled in or was merely not needed. */
	readonly severity?: 'warning';
	readonly elementId: string;
	readonly elementType: string;
	readonly name: string;
	readonly params: Readonly<Record<string, string | number>>;
};
