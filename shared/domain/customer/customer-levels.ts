/** What a customer is to the company, from the ordinary up. */
export const CUSTOMER_LEVELS = ['standard', 'silver', 'gold', 'vip'] as const;
