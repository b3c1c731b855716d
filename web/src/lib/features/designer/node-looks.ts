import Bell from '@lucide/svelte/icons/bell';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import ClipboardPen from '@lucide/svelte/icons/clipboard-pen';
import CornerDownRight from '@lucide/svelte/icons/corner-down-right';
import Flag from '@lucide/svelte/icons/flag';
import GitFork from '@lucide/svelte/icons/git-fork';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Package from '@lucide/svelte/icons/package';
import Play from '@lucide/svelte/icons/play';
import Split from '@lucide/svelte/icons/split';
import Stamp from '@lucide/svelte/icons/stamp';
import Star from '@lucide/svelte/icons/star';
import Truck from '@lucide/svelte/icons/truck';
import UserCheck from '@lucide/svelte/icons/user-check';
import Workflow from '@lucide/svelte/icons/workflow';
import Zap from '@lucide/svelte/icons/zap';
import type { Component } from 'svelte';
import { TONES } from '#lib/ui/tone.ts';
import type { NodeKind } from '#shared/domain/flow/definition.ts';

export type NodeLook = { readonly icon: Component<{ size?: number; class?: string }>; readonly tone: string };

export const NODE_LOOKS: Readonly<Record<NodeKind, NodeLook>> = {
	start: { icon: Play, tone: TONES.green },
	handle: { icon: ClipboardPen, tone: TONES.blue },
	approve: { icon: Stamp, tone: TONES.purple },
	cc: { icon: Bell, tone: TONES.slate },
	exclusive: { icon: Split, tone: TONES.gold },
	inclusive: { icon: GitFork, tone: TONES.gold },
	parallel: { icon: Workflow, tone: TONES.gold },
	route: { icon: CornerDownRight, tone: TONES.neutral },
	subprocess: { icon: Workflow, tone: TONES.slate },
	timer: { icon: CalendarClock, tone: TONES.amber },
	'wait-event': { icon: Hourglass, tone: TONES.amber },
	action: { icon: Zap, tone: TONES.slate },
	dispatch: { icon: UserCheck, tone: TONES.violet },
	'on-site': { icon: Truck, tone: TONES.cyan },
	parts: { icon: Package, tone: TONES.teal },
	settlement: { icon: HandCoins, tone: TONES.teal },
	survey: { icon: Star, tone: TONES.amber },
	end: { icon: Flag, tone: TONES.neutral }
};

/** In the palette's order. */
export const PALETTE: readonly { readonly key: 'people' | 'branch' | 'auto'; readonly kinds: readonly NodeKind[] }[] = [
	{ key: 'people', kinds: ['handle', 'approve', 'dispatch', 'on-site', 'parts', 'settlement', 'survey', 'cc'] },
	{ key: 'branch', kinds: ['exclusive', 'inclusive', 'parallel', 'route'] },
	{ key: 'auto', kinds: ['timer', 'wait-event', 'action', 'subprocess', 'end', 'start'] }
];
