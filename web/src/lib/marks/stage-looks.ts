import Ban from '@lucide/svelte/icons/ban';
import CircleCheckBig from '@lucide/svelte/icons/circle-check-big';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Inbox from '@lucide/svelte/icons/inbox';
import Split from '@lucide/svelte/icons/split';
import Star from '@lucide/svelte/icons/star';
import Truck from '@lucide/svelte/icons/truck';
import UserCheck from '@lucide/svelte/icons/user-check';
import Wrench from '@lucide/svelte/icons/wrench';
import type { Component } from 'svelte';
import type { Tone } from '#lib/ui/tone.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import { stageWords } from './stage-words.ts';

type Look = { readonly label: () => string; readonly tone: Tone; readonly icon: Component<{ size?: number; class?: string }> };

/** Word, colour and icon of each stage, the same wherever a stage is shown. */
export const stageLooks: Readonly<Record<Stage, Look>> = {
	new: { label: stageWords.new, tone: 'slate', icon: Inbox },
	dispatching: { label: stageWords.dispatching, tone: 'amber', icon: Split },
	dispatched: { label: stageWords.dispatched, tone: 'violet', icon: UserCheck },
	enroute: { label: stageWords.enroute, tone: 'cyan', icon: Truck },
	doing: { label: stageWords.doing, tone: 'blue', icon: Wrench },
	confirming: { label: stageWords.confirming, tone: 'purple', icon: ClipboardCheck },
	rating: { label: stageWords.rating, tone: 'teal', icon: Star },
	closed: { label: stageWords.closed, tone: 'green', icon: CircleCheckBig },
	canceled: { label: stageWords.canceled, tone: 'neutral', icon: Ban }
};
