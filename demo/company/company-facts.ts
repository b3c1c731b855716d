export const COMPANY_NAME = '云杉家电连锁';

/** Every demo account's password; the sign-in page of a demo installation shows it. */
export const DEMO_PASSWORD = 'baton-demo-2026';

export const CURRENCY = 'CNY';

export const TIME_ZONE = 'Asia/Shanghai';
