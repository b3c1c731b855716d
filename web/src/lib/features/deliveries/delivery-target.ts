import { m } from '#lib/paraglide/messages.js';

/** Where a message was going, in words; a kind this version doesn't know is shown as it is. `inbox:<person>` is one person's inbox. */
export function targetWords(target: string): string {
	const [kind = '', ...rest] = target.split(':');
	const words = {
		hub: m.admin_target_hub,
		index: m.admin_target_index,
		statement: m.admin_target_statement,
		settlement: m.admin_target_statement,
		files: m.admin_target_files,
		'carry-out': m.admin_target_carry_out,
		webhooks: m.admin_target_webhooks,
		definition: m.admin_target_definition,
		inbox: m.admin_target_inbox
	}[kind];
	return words ? words() : rest.length > 0 ? `${kind} ${rest.join(':')}` : target;
}
