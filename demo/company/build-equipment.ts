import type { DemoCustomer, DemoEquipment } from '../demo-company.ts';
import { PRODUCT_LINES, type ProductLine } from '../lists/product-lines.ts';
import type { Random } from '../random.ts';
import { morningOf, shiftDate } from './calendar.ts';

/** Every customer has an appliance, every other one has two. */
export function buildEquipment({ customers, date, random }: { customers: readonly DemoCustomer[]; date: string; random: Random }): DemoEquipment[] {
	const owners = customers.flatMap((customer, index) => (index % 2 === 0 ? [customer, customer] : [customer]));
	const shares = PRODUCT_LINES.map((line) => [line, line.share] as const);
	return owners.map((customer, index) => {
		const line: ProductLine = random.weighted(shares);
		const installedOn = shiftDate(date, -random.integer(35, 2_400));
		return {
			id: `e-${String(index + 1).padStart(4, '0')}`,
			customerId: customer.id,
			name: `云杉${line.name}`,
			model: random.pick<string>(line.models),
			serial: `YS${line.prefix}${installedOn.slice(2, 4)}${installedOn.slice(5, 7)}${String(10_000 + index * 7 + random.integer(0, 6))}`,
			installedOn,
			warrantyUntil: `${Number(installedOn.slice(0, 4)) + line.warrantyYears}${warrantyDay(installedOn)}`,
			entryCode: random.code(12),
			createdAt: Math.max(morningOf(installedOn), customer.createdAt)
		};
	});
}

/** A warranty from a leap day ends on the 28th. */
const warrantyDay = (date: string): string => (date.endsWith('-02-29') ? '-02-28' : date.slice(4));

/** The product line an appliance belongs to, told by its serial number. */
export function productLineOf({ serial }: Pick<DemoEquipment, 'serial'>): ProductLine {
	const line = PRODUCT_LINES.find(({ prefix }) => serial.startsWith(`YS${prefix}`));
	if (line === undefined) throw new Error(`unknown serial ${serial}`);
	return line;
}
