import { z } from 'zod';
import { CUSTOMER_LEVELS } from '#shared/domain/customer/customer-levels.ts';
import { Id, line, PhoneInput, Place } from './fields.ts';

export const CustomerView = z.object({
	id: z.string(),
	name: z.string(),
	phoneMasked: z.string(),
	level: z.enum(CUSTOMER_LEVELS),
	tags: z.array(z.string()),
	address: Place,
	hub: z.object({ id: z.string(), name: z.string() }),
	preferredStore: z.object({ id: z.string(), name: z.string() }).nullable(),
	openTickets: z.int(),
	totalTickets: z.int(),
	createdAt: z.int()
});
export type CustomerView = z.infer<typeof CustomerView>;

const Tag = line(20);
// No defaults here: zod would fill them in under `.partial()` too, and a change of one field would reset the others.
const customerFields = {
	name: line(40),
	phone: PhoneInput,
	level: z.enum(CUSTOMER_LEVELS),
	tags: z.array(Tag).max(20),
	address: Place,
	preferredStoreId: Id.nullable()
};
export const CreateCustomer = z.object({
	...customerFields,
	level: customerFields.level.default('standard'),
	tags: customerFields.tags.default([]),
	preferredStoreId: customerFields.preferredStoreId.default(null)
});
export const UpdateCustomer = z.object(customerFields).partial();
export const RevealedPhone = z.object({ phone: z.string() });

export const EquipmentView = z.object({
	id: z.string(),
	customerId: z.string(),
	customerName: z.string(),
	name: z.string(),
	model: z.string(),
	serial: z.string(),
	installedOn: z.string().nullable(),
	warrantyUntil: z.string().nullable(),
	/** What the device's QR code leads to: `/r/<entryCode>`. */
	entryCode: z.string(),
	createdAt: z.int()
});
export type EquipmentView = z.infer<typeof EquipmentView>;
const equipmentFields = {
	name: line(40),
	model: line(60),
	serial: line(60),
	installedOn: z.iso.date().nullable(),
	warrantyUntil: z.iso.date().nullable()
};
export const CreateEquipment = z.object({
	...equipmentFields,
	customerId: Id,
	installedOn: equipmentFields.installedOn.default(null),
	warrantyUntil: equipmentFields.warrantyUntil.default(null)
});
export const UpdateEquipment = z.object(equipmentFields).partial();
