import { beforeAll, expect, it } from 'vitest';
import type { PersonView } from '#shared/contract/http/organisation.ts';
import { call, installCompany } from './support/company.ts';

beforeAll(installCompany);

it('lists people with the role and the unit they hold, each under its own id and name', async () => {
	const { body } = await call<{ items: PersonView[] }>('admin', 'GET', '/api/v1/people?q=dispatch.sh');
	expect(body.items.map(({ account, assignments }) => ({ account, assignments }))).toEqual([
		{
			account: 'dispatch.sh',
			assignments: [
				{ roleId: 'dispatcher', roleKey: 'dispatcher', roleNameZh: '调度员', roleNameEn: 'Dispatcher', unitId: 'h-sh', unitName: '上海服务中枢' }
			]
		}
	]);
});
