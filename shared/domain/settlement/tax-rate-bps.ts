/** VAT on repair services in mainland China: 13 % (增值税法, Article 10, in force since 2026-01-01), in basis points. */
export const TAX_RATE_BPS = 1300;
