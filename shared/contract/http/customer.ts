import { z } from 'zod';
import { Id, line, PhoneInput, Place } from './fields.ts';

export const CUSTOMER_LEVELS = ['standard', 'silver', 'gold', 'vip'] as const;

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
export const CreateCustomer = z.object({
	name: line(40),
	phone: PhoneInput,
	level: z.enum(CUSTOMER_LEVELS).default('standard'),
	tags: z.array(Tag).max(20).default([]),
	address: Place,
	preferredStoreId: Id.nullable().default(null)
});
export const UpdateCustomer = CreateCustomer.partial();
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
export const CreateEquipment = z.object({
	customerId: Id,
	name: line(40),
	model: line(60),
	serial: line(60),
	installedOn: z.iso.date().nullable().default(null),
	warrantyUntil: z.iso.date().nullable().default(null)
});
export const UpdateEquipment = CreateEquipment.omit({
	customerId: true
}).partial();
