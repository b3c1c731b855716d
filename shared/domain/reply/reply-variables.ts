/** What a quick reply may leave open, under the names people write in either language: `{客户}` and `{customer}` are one variable. */
export const REPLY_VARIABLES = {
	customer: ['客户', 'customer'],
	number: ['工单号', 'number'],
	technician: ['技师', 'technician'],
	time: ['时间', 'time']
} as const;

export type ReplyVariable = keyof typeof REPLY_VARIABLES;

const byName: ReadonlyMap<string, ReplyVariable> = new Map(
	(Object.keys(REPLY_VARIABLES) as ReplyVariable[]).flatMap((variable) => REPLY_VARIABLES[variable].map((name) => [name, variable] as const))
);

/** The variable behind a name between braces; undefined for words that are none. */
export const replyVariable = (name: string): ReplyVariable | undefined => byName.get(name.trim().toLowerCase());

/** Every `{…}` of a text. */
export const BRACES = /\{([^{}\n]{1,30})\}/g;
