import { error } from '@sveltejs/kit';
import type { LabelText } from '#lib/features/labels/Label.svelte';
import { loadJson } from '#lib/load-json.ts';
import { m } from '#lib/paraglide/messages.js';
import type { EquipmentView } from '#shared/contract/http/customer.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { PageServerLoad } from './$types';

const MOST = 100;

/** `/labels?store=<id>&store=<id>&equipment=<id>`: a sheet of QR labels to print and cut. */
export const load: PageServerLoad = async (event) => {
	const { searchParams } = event.url;
	const [stores, equipment] = [searchParams.getAll('store').slice(0, MOST), searchParams.getAll('equipment').slice(0, MOST)];
	if (stores.length + equipment.length === 0) error(404);
	const units = stores.length > 0 ? (await loadJson<{ items: UnitView[] }>(event, '/api/v1/units')).items : [];
	const devices = await Promise.all(equipment.map((id) => loadJson<EquipmentView>(event, `/api/v1/equipment/${encodeURIComponent(id)}`)));
	const labels: LabelText[] = [
		...units
			.filter((unit) => stores.includes(unit.id) && unit.entryCode !== null)
			.map((unit) => ({ key: unit.id, qr: `/api/v1/units/${unit.id}/qr`, title: unit.name, detail: unit.address, number: unit.code })),
		...devices.map((device) => ({
			key: device.id,
			qr: `/api/v1/equipment/${device.id}/qr`,
			title: device.name,
			detail: device.model,
			number: m.customer_label_serial({ serial: device.serial })
		}))
	];
	return { labels };
};
