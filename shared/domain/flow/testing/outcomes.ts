/** Outcomes by their keys; `no` says no. */
export const outcomes = (...keys: readonly string[]) =>
	keys.map((key) => ({ key, label: { zh: key, en: key }, tone: key === 'no' ? ('negative' as const) : ('positive' as const) }));
