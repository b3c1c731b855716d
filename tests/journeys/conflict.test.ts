import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { origin, people } from './support/company.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openAs(account: string, path: string): Promise<Page> {
	const person = people.find((candidate) => candidate.account === account);
	const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, ...(person ? { person } : {}) });
	const page = await context.newPage();
	await page.goto(`${origin}${path}`);
	await page.getByText('实时', { exact: true }).first().waitFor();
	return page;
}

it('lets one of two people win, shows the other the current state and keeps what they typed', { timeout: 120_000 }, async () => {
	const agent = await openAs('agent.sh', '/board');
	const { items } = await (await agent.context().request.get(`${origin}/api/v1/tickets?state=open&limit=100`)).json();
	const ticket = (items as { id: string; stage: string }[]).find(({ stage }) => stage === 'new');
	expect(ticket).toBeDefined();
	const path = `/tickets/${ticket?.id}`;
	const [first, second] = [await openAs('agent.sh', path), await openAs('dispatch.sh', path)];
	const note = '客户说只有晚上七点以后家里有人，请提前半小时电话联系。';
	for (const page of [first, second]) {
		await page.getByRole('button', { name: '受理并转派单' }).first().click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('受理备注').fill(note);
		await dialog.getByText('不通电或跳闸').click();
	}
	// Both press at once: the object takes one after the other.
	await Promise.all([first, second].map((page) => page.getByRole('dialog').getByRole('button', { name: '受理并转派单' }).click()));
	const told = (page: Page) => page.getByText('你填写期间，工单有了变化').first().waitFor();
	const loser = await Promise.any([first, second].map((page) => told(page).then(() => page)));
	const winner = loser === second ? first : second;
	expect(await loser.getByRole('dialog').getByLabel('受理备注').inputValue()).toBe(note);
	await winner.getByText('待派单').first().waitFor();
	await loser.getByText('待派单').first().waitFor();
	const { journal } = await (await agent.context().request.get(`${origin}/api/v1/tickets/${ticket?.id}`)).json();
	const submitted = (journal as { events: { type: string; nodeId?: string }[] }[])
		.flatMap(({ events }) => events)
		.filter(({ type }) => type === 'item.submitted');
	expect(submitted).toHaveLength(1);
});
