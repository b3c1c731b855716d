import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Adcode, Id, Latitude, Longitude, line, PhoneInput, paragraph } from './fields.ts';
import { Account, Password } from './session.ts';

export const UNIT_KINDS = ['hq', 'region', 'hub', 'store'] as const;

export const UnitView = z.object({
	id: z.string(),
	parentId: z.string().nullable(),
	kind: z.enum(UNIT_KINDS),
	name: z.string(),
	code: z.string(),
	path: z.string(),
	adcode: z.string(),
	address: z.string(),
	lat: z.number().nullable(),
	lng: z.number().nullable(),
	timeZone: z.string(),
	/** City tier for prices: 1, 2 or 3. */
	tier: z.int(),
	/** What a store's QR code leads to (`/r/<entryCode>`); null for units that customers don't meet. */
	entryCode: z.string().nullable(),
	archivedAt: z.int().nullable()
});
export type UnitView = z.infer<typeof UnitView>;

// No defaults here: zod would fill them in under `.partial()` too, and a change of one field would reset the others.
const unitFields = {
	name: line(60),
	adcode: Adcode,
	address: paragraph(200),
	lat: Latitude.nullable(),
	lng: Longitude.nullable(),
	timeZone: line(60),
	tier: z.int().min(1).max(3)
};
export const CreateUnit = z.object({
	...unitFields,
	address: unitFields.address.default(''),
	lat: unitFields.lat.default(null),
	lng: unitFields.lng.default(null),
	timeZone: unitFields.timeZone.default('Asia/Shanghai'),
	tier: unitFields.tier.default(2),
	parentId: Id,
	kind: z.enum(['region', 'hub', 'store']),
	code: z.string().regex(/^[A-Z0-9]{2,8}$/)
});
export const UpdateUnit = z.object(unitFields).partial().extend({ archived: z.boolean().optional() });

const Assignment = z.object({ roleId: Id, unitId: Id });
export const PersonView = z.object({
	id: z.string(),
	name: z.string(),
	account: z.string(),
	phoneMasked: z.string(),
	active: z.boolean(),
	superiorId: z.string().nullable(),
	assignments: z.array(
		z.object({
			roleId: z.string(),
			roleKey: z.string(),
			roleNameZh: z.string(),
			roleNameEn: z.string(),
			unitId: z.string(),
			unitName: z.string()
		})
	),
	lastSeenAt: z.int().nullable()
});
export type PersonView = z.infer<typeof PersonView>;
export const CreatePerson = z.object({
	name: line(40),
	account: Account,
	password: Password,
	phone: PhoneInput.optional(),
	superiorId: Id.nullable().default(null),
	assignments: z.array(Assignment).min(1).max(10)
});
export const UpdatePerson = z
	.object({
		name: line(40),
		phone: PhoneInput.nullable(),
		superiorId: Id.nullable(),
		active: z.boolean(),
		assignments: z.array(Assignment).min(1).max(10),
		password: Password
	})
	.partial();

export const RoleView = z.object({
	id: z.string(),
	key: z.string(),
	nameZh: z.string(),
	nameEn: z.string(),
	builtin: z.boolean(),
	ownOnly: z.boolean(),
	permissions: z.array(z.enum(PERMISSIONS)),
	peopleCount: z.int()
});
export type RoleView = z.infer<typeof RoleView>;
const roleFields = {
	nameZh: line(30),
	nameEn: line(40),
	ownOnly: z.boolean(),
	permissions: z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length)
};
export const CreateRole = z.object({ ...roleFields, ownOnly: roleFields.ownOnly.default(false) });
export const UpdateRole = z.object(roleFields).partial();
