import { z } from 'zod';
import { line } from '#shared/domain/form/line.ts';
import { paragraph } from '#shared/domain/form/paragraph.ts';

export { line, paragraph };

export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/);
export const Adcode = z.string().regex(/^\d{6}$/);
export const PhoneInput = z
	.string()
	.trim()
	.min(5)
	.max(30)
	.regex(/^[+\d\s\-()（）]+$/);
export const Latitude = z.number().min(-90).max(90);
export const Longitude = z.number().min(-180).max(180);
export const Place = z.object({
	text: paragraph(300),
	adcode: Adcode.or(z.literal('')),
	lat: Latitude.nullable(),
	lng: Longitude.nullable()
});
export const Cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/);
export const LocaleCode = z.enum(['zh-CN', 'en']);

/** A page of a list; `nextCursor` null on the last one. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const PageQuery = z.object({
	cursor: Cursor.optional(),
	limit: z.coerce.number().int().min(1).max(100).default(50)
});
