import AlignLeft from '@lucide/svelte/icons/align-left';
import Banknote from '@lucide/svelte/icons/banknote';
import Calendar from '@lucide/svelte/icons/calendar';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Camera from '@lucide/svelte/icons/camera';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import Contact from '@lucide/svelte/icons/contact';
import Hash from '@lucide/svelte/icons/hash';
import Info from '@lucide/svelte/icons/info';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MapPin from '@lucide/svelte/icons/map-pin';
import MapPinned from '@lucide/svelte/icons/map-pinned';
import Network from '@lucide/svelte/icons/network';
import Paperclip from '@lucide/svelte/icons/paperclip';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import SeparatorHorizontal from '@lucide/svelte/icons/separator-horizontal';
import Sigma from '@lucide/svelte/icons/sigma';
import Signature from '@lucide/svelte/icons/signature';
import SquareCheck from '@lucide/svelte/icons/square-check';
import Star from '@lucide/svelte/icons/star';
import Type from '@lucide/svelte/icons/type';
import User from '@lucide/svelte/icons/user';
import WashingMachine from '@lucide/svelte/icons/washing-machine';
import type { Component } from 'svelte';
import type { FieldKind } from './field-kinds.ts';

/** Apart from what else is known of a kind, which is tested where there is no browser. */
export const FIELD_ICONS: Readonly<Record<FieldKind, Component<{ size?: number; class?: string }>>> = {
	text: Type,
	longText: AlignLeft,
	number: Hash,
	money: Banknote,
	date: Calendar,
	dateTime: CalendarClock,
	choice: CircleDot,
	choices: SquareCheck,
	cascade: Network,
	region: MapPinned,
	location: MapPin,
	person: User,
	customer: Contact,
	equipment: WashingMachine,
	catalogLines: ReceiptText,
	attachments: Paperclip,
	photos: Camera,
	signature: Signature,
	checklist: ListChecks,
	rating: Star,
	formula: Sigma,
	divider: SeparatorHorizontal,
	hint: Info
};
