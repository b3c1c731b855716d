import type { Localized } from '#shared/kernel/localized.ts';

/** How a field has to look that has a form of its own; after its name. */
export const FORMAT_CURES: Readonly<Record<string, Localized>> = {
	account: {
		zh: '只能用小写字母、数字和 . _ @ -，2 到 60 个字符，并以字母或数字开头',
		en: 'takes 2 to 60 lower-case letters, digits and . _ @ -, a letter or digit first'
	},
	adcode: { zh: '应为 6 位数字，如 310106', en: 'is six digits, such as 310106' },
	code: { zh: '只能用字母和数字，且长度要合适，请核对后重新填写', en: 'takes letters and digits only and has a set length; check it and try again' },
	commandId: { zh: '应为 8 到 60 个字母、数字、- 或 _', en: 'takes 8 to 60 letters, digits, - or _' },
	cursor: { zh: '无效，请从第一页重新开始', en: 'is not valid; start from the first page' },
	installedOn: { zh: '应为日期，如 2026-11-23', en: 'is a date, such as 2026-11-23' },
	phone: { zh: '只能用数字、空格、括号、+ 和 -', en: 'takes digits, spaces, brackets, + and -' },
	token: { zh: '不完整，请从短信或邮件中重新打开', en: 'is not complete; open it again from the message you got' },
	warrantyUntil: { zh: '应为日期，如 2026-11-23', en: 'is a date, such as 2026-11-23' }
};
