import AlignLeft from '@lucide/svelte/icons/align-left';
import Camera from '@lucide/svelte/icons/camera';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import Star from '@lucide/svelte/icons/star';
import Type from '@lucide/svelte/icons/type';
import type { Component } from 'svelte';
import type { FieldKind } from './field-kinds.ts';

/** Apart from what else is known of a kind, which is tested where there is no browser. */
export const FIELD_ICONS: Readonly<Record<FieldKind, Component<{ size?: number; class?: string }>>> = {
	text: Type,
	longText: AlignLeft,
	choice: CircleDot,
	checklist: ListChecks,
	photos: Camera,
	catalogLines: ReceiptText,
	rating: Star
};
