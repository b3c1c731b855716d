import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Id, LocaleCode, line } from './fields.ts';

export const Account = z
	.string()
	.trim()
	.toLowerCase()
	.regex(/^[a-z0-9][a-z0-9._@-]{1,59}$/);
export const Password = z.string().min(10).max(200);

export const SignIn = z.object({
	account: Account,
	password: z.string().min(1).max(200)
});

export const HubRef = z.object({
	id: z.string(),
	name: z.string(),
	code: z.string(),
	regionId: z.string(),
	regionName: z.string(),
	path: z.string()
});

/** Who is signed in and what the screens may offer; every route still checks for itself. */
export const Me = z.object({
	user: z.object({
		id: z.string(),
		name: z.string(),
		account: z.string(),
		locale: LocaleCode
	}),
	roles: z.array(
		z.object({
			key: z.string(),
			nameZh: z.string(),
			nameEn: z.string(),
			unitName: z.string()
		})
	),
	permissions: z.array(z.enum(PERMISSIONS)),
	/** Permission × place, so that pages can ask `can()` of a ticket they show. */
	grants: z.array(
		z.object({
			permissions: z.array(z.enum(PERMISSIONS)),
			path: z.string(),
			ownOnly: z.boolean()
		})
	),
	/** The hubs whose boards the person may open. */
	hubs: z.array(HubRef),
	company: z.object({ name: z.string() }),
	/** Set while an administrator looks at the product as another role. */
	viewingAs: z.object({ roleId: z.string(), nameZh: z.string(), nameEn: z.string() }).nullable()
});
export type Me = z.infer<typeof Me>;

export const UpdateMe = z.object({ locale: LocaleCode });
export const ChangePassword = z.object({
	currentPassword: z.string().min(1).max(200),
	newPassword: Password
});

export const SessionView = z.object({
	id: z.string(),
	current: z.boolean(),
	createdAt: z.int(),
	lastSeenAt: z.int(),
	address: z.string(),
	agent: z.string()
});
export type SessionView = z.infer<typeof SessionView>;

export const CreateToken = z.object({
	name: line(60),
	permissions: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
	expiresInDays: z.int().min(1).max(365)
});
export const TokenView = z.object({
	id: Id,
	name: z.string(),
	permissions: z.array(z.enum(PERMISSIONS)),
	createdAt: z.int(),
	expiresAt: z.int(),
	lastUsedAt: z.int().nullable()
});
export type TokenView = z.infer<typeof TokenView>;
export const CreatedToken = TokenView.extend({ token: z.string() });

export const SetupState = z.object({ needed: z.boolean() });
export const Setup = z.object({
	code: z.string().min(1).max(60),
	company: line(60),
	name: line(40),
	account: Account,
	password: Password
});
export const SetupDemo = z.object({
	code: z.string().min(1).max(60),
	date: z.iso.date(),
	seed: z
		.int()
		.min(0)
		.max(2 ** 31)
		.default(20261101)
});
export const DemoInstalled = z.object({
	company: z.string(),
	people: z.array(
		z.object({
			account: z.string(),
			name: z.string(),
			role: z.string(),
			unit: z.string(),
			password: z.string()
		})
	),
	counts: z.record(z.string(), z.int())
});
