import type { ApiResult } from '#lib/api-client.ts';
import type { CatalogItemView } from '#shared/contract/http/operations.ts';
import type { CatalogLine } from '#shared/domain/form/answers.ts';

/** How a form reaches the outside; staff and customers reach it by different addresses. */
export type FormOutside = {
	readonly uploadPath: `/${string}`;
	readonly fileUrl: (id: string) => string;
	/** Left out where no form has catalogue lines (the customer's). */
	readonly loadCatalog?: (kind: CatalogItemView['kind']) => Promise<ApiResult<{ readonly items: readonly CatalogItemView[] }>>;
};

export const isLine = (value: unknown): value is CatalogLine => typeof value === 'object' && value !== null && 'code' in value;
