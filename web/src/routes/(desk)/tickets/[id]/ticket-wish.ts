import type { Step } from '#lib/features/steps/step.ts';

/** What the reader wants to do with the open ticket. */
export type TicketWish =
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'move' }
	| { readonly kind: 'share' }
	| { readonly kind: 'link' | 'merge' | 'split' };
