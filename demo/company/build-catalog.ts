import type { DemoCatalogItem } from '../demo-company.ts';
import { type CatalogRow, SERVICE_ITEMS } from '../lists/service-items.ts';
import { SPARE_PARTS } from '../lists/spare-parts.ts';
import { CURRENCY } from './company-facts.ts';

const FEN = 100;

export function buildCatalog(): DemoCatalogItem[] {
	const item =
		(kind: DemoCatalogItem['kind']) =>
		([code, category, zh, en, unit, yuan]: CatalogRow): DemoCatalogItem => ({
			code,
			kind,
			category,
			name: { zh, en },
			unit,
			priceMinor: yuan * FEN,
			currency: CURRENCY
		});
	return [...SERVICE_ITEMS.map(item('service-item')), ...SPARE_PARTS.map(item('spare-part'))];
}
