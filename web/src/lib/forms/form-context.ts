import type { ApiResult } from '#lib/api-client.ts';
import type { CatalogItemView } from '#shared/contract/http/operations.ts';
import type { CatalogLine, Reference } from '#shared/domain/form/answers.ts';
import type { FieldOf } from '#shared/domain/form/form.ts';

export type ReferenceField = FieldOf<'person' | 'customer' | 'equipment'>;

/** How a form reaches the outside; staff and customers reach it by different addresses. */
export type FormOutside = {
	readonly uploadPath: `/${string}`;
	readonly fileUrl: (id: string) => string;
	/** Left out where no form has catalogue lines (the customer's). */
	readonly loadCatalog?: (kind: CatalogItemView['kind']) => Promise<ApiResult<{ readonly items: readonly CatalogItemView[] }>>;
	/** People, customers or devices to choose from, by what was typed. */
	readonly findReferences?: (
		field: ReferenceField,
		query: string
	) => Promise<ApiResult<{ readonly items: readonly (Reference & { readonly detail?: string })[] }>>;
	/** What is written into photos that ask for it, besides the time and the place. */
	readonly watermark?: readonly string[];
};

export const isLine = (value: unknown): value is CatalogLine => typeof value === 'object' && value !== null && 'code' in value;
