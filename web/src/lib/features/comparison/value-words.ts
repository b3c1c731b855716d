import { priorityWords } from '#lib/marks/priority-words.ts';
import { stageWords } from '#lib/marks/stage-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatClock, formatDay } from '#lib/time/format-time.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import type { Locale } from '#shared/kernel/localized.ts';
import { formatMoney } from '#shared/kernel/money.ts';

/** What a field says, as people read it; anything unforeseen as it is stored. */
export function valueWords(field: string, value: unknown, where: { readonly locale: Locale; readonly timeZone?: string }): string {
	if (value === null || value === undefined || value === '') return m.admin_audit_value_none();
	if (typeof value === 'boolean') return value ? m.admin_audit_value_yes() : m.admin_audit_value_no();
	if (typeof value === 'number') {
		if (field.endsWith('At')) return `${formatDay(value, where)} ${formatClock(value, where)}`;
		if (field.endsWith('Minor')) return formatMoney({ amountMinor: value, currency: 'CNY' }, where.locale);
		return field.endsWith('Bps') ? `${value / 100}%` : String(value);
	}
	if (typeof value === 'string') {
		const stage = field === 'stage' && STAGES.find((known) => known === value);
		if (stage) return stageWords[stage]();
		const priority = field === 'priority' && PRIORITIES.find((known) => known === value);
		return priority ? priorityWords[priority]() : value;
	}
	if (Array.isArray(value)) return value.join(' ');
	if (typeof value !== 'object') return String(value);
	if ('name' in value && typeof value.name === 'string') return value.name;
	if (field === 'others' && 'count' in value) return `+${String(value.count)}`;
	return field === 'open' ? countsInWords(value) : JSON.stringify(value);
}

/** How many are at each stage; stages without any are left out. */
function countsInWords(counts: object): string {
	const told = Object.entries(counts).filter(([, count]) => count !== 0);
	return told.length === 0
		? m.admin_audit_value_none()
		: told.map(([stage, count]) => `${valueWords('stage', stage, { locale: 'zh-CN' })} ${String(count)}`).join(m.shell_list_comma());
}
