import type { CustomerView } from '#shared/contract/http/customer.ts';

/** The levels of the contract, in order; written out here because the contract itself would bring all of zod to the browser. */
export const CUSTOMER_LEVEL_KEYS = ['standard', 'silver', 'gold', 'vip'] as const satisfies readonly CustomerView['level'][];
