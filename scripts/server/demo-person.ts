/** Someone of the demo company, as POST /api/v1/setup/demo answers. */
export type DemoPerson = Readonly<{ name: string; account: string; password: string; role: string }>;

export function parseDemoPeople(value: unknown): readonly DemoPerson[] {
	if (!Array.isArray(value)) throw new TypeError('a list of people was expected');
	return value.map(({ name, account, password, role }: Record<string, unknown>) => ({
		name: String(name),
		account: String(account),
		password: String(password),
		role: String(role)
	}));
}
