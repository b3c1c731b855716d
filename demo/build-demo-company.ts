import { buildCatalog } from './company/build-catalog.ts';
import { buildCustomers } from './company/build-customers.ts';
import { buildEquipment } from './company/build-equipment.ts';
import { buildPeople } from './company/build-people.ts';
import { buildUnits } from './company/build-units.ts';
import { COMPANY_NAME } from './company/company-facts.ts';
import type { DemoCompany } from './demo-company.ts';
import { createRandom } from './random.ts';
import { buildTickets } from './tickets/build-tickets.ts';

/**
 * The fictional company on one day, the same for the same arguments. `date` (`YYYY-MM-DD`, in China) is what ages and warranties are
 * counted from; `now` is what the work orders lead up to: nothing in them happens later.
 */
export function buildDemoCompany({ seed, date, now }: { seed: number; date: string; now: number }): DemoCompany {
	const units = buildUnits(createRandom(seed, 'units'));
	const people = buildPeople({ units, random: createRandom(seed, 'people') });
	const customers = buildCustomers({ units, date, random: createRandom(seed, 'customers') });
	const equipment = buildEquipment({ customers, date, random: createRandom(seed, 'equipment') });
	const catalog = buildCatalog();
	const tickets = buildTickets({ parts: { units, people, customers, equipment, catalog }, seed, now });
	return { name: COMPANY_NAME, units, people, customers, equipment, catalog, tickets };
}
