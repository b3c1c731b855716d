import { permissionWords } from '#lib/marks/permission-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { isPermission } from '#shared/domain/access/permission.ts';

export type DetailLine = { readonly name: string; readonly value: string };

/** What became of which field, in words; one that this version has no word for is shown by its own name. */
export function detailLines(detail: Readonly<Record<string, unknown>>, { showTime }: { showTime: (at: number) => string }): DetailLine[] {
	const inWords = (name: string, value: unknown): string => {
		if (value === null || value === undefined || value === '') return m.admin_audit_value_none();
		if (typeof value === 'boolean') return value ? m.admin_audit_value_yes() : m.admin_audit_value_no();
		if (typeof value === 'number') return name.endsWith('At') ? showTime(value) : String(value);
		if (Array.isArray(value))
			return value.length === 0 ? m.admin_audit_value_none() : value.map((each) => inWords(name, each)).join(m.shell_list_comma());
		if (typeof value !== 'string') return JSON.stringify(value);
		return isPermission(value) ? permissionWords[value]() : (valueWords[value]?.() ?? value);
	};
	return Object.entries(detail).map(([name, value]) => ({
		name: fieldWords[name]?.() ?? name,
		value: isChange(value) ? changeInWords(inWords(name, value.before), inWords(name, value.after)) : inWords(name, value)
	}));
}

const changeInWords = (before: string, after: string): string =>
	before === m.admin_audit_value_none() ? after : m.admin_audit_changed_to({ before, after });

const isChange = (value: unknown): value is { before: unknown; after: unknown } =>
	typeof value === 'object' && value !== null && 'before' in value && 'after' in value;

const valueWords: Readonly<Record<string, () => string>> = {
	changed: m.admin_audit_value_changed,
	current: m.admin_audit_value_current,
	other: m.admin_audit_value_other
};

const fieldWords: Readonly<Record<string, () => string>> = {
	name: m.admin_audit_field_name,
	phone: m.admin_audit_field_phone,
	level: m.admin_audit_field_level,
	tags: m.admin_audit_field_tags,
	address: m.admin_audit_field_address,
	adcode: m.admin_audit_field_adcode,
	hub: m.admin_audit_field_hub,
	store: m.admin_audit_field_store,
	model: m.admin_audit_field_model,
	serial: m.admin_audit_field_serial,
	installedOn: m.admin_audit_field_installed,
	warrantyUntil: m.admin_audit_field_warranty,
	kind: m.admin_audit_field_kind,
	code: m.admin_audit_field_code,
	lat: m.admin_audit_field_lat,
	lng: m.admin_audit_field_lng,
	timeZone: m.admin_audit_field_time_zone,
	tier: m.admin_audit_field_tier,
	archived: m.admin_audit_field_archived,
	active: m.admin_audit_field_active,
	superiorId: m.admin_audit_field_superior,
	assignments: m.admin_audit_field_assignments,
	password: m.admin_audit_field_password,
	account: m.admin_audit_field_account,
	successor: m.admin_audit_field_successor,
	tickets: m.admin_audit_field_tickets,
	reason: m.admin_audit_field_reason,
	nameZh: m.admin_audit_field_name_zh,
	nameEn: m.admin_audit_field_name_en,
	ownOnly: m.admin_audit_field_own_only,
	permissions: m.admin_audit_field_permissions,
	expiresAt: m.admin_audit_field_expires,
	revoked: m.admin_audit_field_revoked,
	which: m.admin_audit_field_which,
	qr: m.admin_audit_field_qr,
	target: m.admin_audit_field_target,
	what: m.admin_audit_field_what,
	order: m.admin_audit_field_order,
	hubId: m.admin_audit_field_hub_id
};
