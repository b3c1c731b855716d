import Building2 from '@lucide/svelte/icons/building-2';
import Landmark from '@lucide/svelte/icons/landmark';
import MapIcon from '@lucide/svelte/icons/map';
import Store from '@lucide/svelte/icons/store';
import type { Component } from 'svelte';
import { m } from '#lib/paraglide/messages.js';
import type { UnitKind } from './unit-tree.ts';

type Look = { readonly label: () => string; readonly create: () => string; readonly icon: Component<{ size?: number; class?: string }> };

export const unitLooks: Readonly<Record<UnitKind, Look>> = {
	hq: { label: m.admin_unit_hq, create: m.admin_unit_hq, icon: Landmark },
	region: { label: m.admin_unit_region, create: m.admin_unit_new_region, icon: MapIcon },
	hub: { label: m.admin_unit_hub, create: m.admin_unit_new_hub, icon: Building2 },
	store: { label: m.admin_unit_store, create: m.admin_unit_new_store, icon: Store }
};

export const tierWords = (tier: number): string => (tier === 1 ? m.admin_tier_1() : tier === 2 ? m.admin_tier_2() : m.admin_tier_3());
