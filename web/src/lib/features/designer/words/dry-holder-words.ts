import { permissionWords } from '#lib/marks/permission-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DryHolder } from '#shared/contract/http/scenario.ts';

/** Whom a step of a dry run would go to, as its reader calls them. */
export function dryHolderWords(holder: DryHolder, roleName: (key: string) => string): string {
	switch (holder.kind) {
		case 'person':
			return holder.name;
		case 'permission':
			return m.flow_rule_permission({ permission: permissionWords[holder.permission]() });
		case 'role':
			return m.flow_rule_role({ role: roleName(holder.role) });
		case 'superior':
			return m.flow_dry_superior({ levels: holder.levels });
		case 'on-call':
			return m.flow_rule_on_call({ roster: holder.roster });
		case 'customer':
			return m.flow_rule_customer();
	}
}
