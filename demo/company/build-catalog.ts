import { assert } from '#shared/kernel/assert.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import type { DemoCatalogItem } from '../demo-company.ts';
import { CATEGORIES, UNITS_OF_COUNT } from '../lists/catalog-words.ts';
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
			category: inBoth(category, CATEGORIES),
			name: { zh, en },
			unit: inBoth(unit, UNITS_OF_COUNT),
			priceMinor: yuan * FEN,
			currency: CURRENCY
		});
	return [...SERVICE_ITEMS.map(item('service-item')), ...SPARE_PARTS.map(item('spare-part'))];
}

function inBoth(zh: string, words: Readonly<Record<string, string>>): Localized {
	const en = words[zh];
	assert(en !== undefined, `${zh} has an English word`);
	return { zh, en };
}
