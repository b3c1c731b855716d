import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { type Look, openContext } from '../../scripts/browser/open-context.ts';
import { origin, people } from './support/company.ts';
import { findAccessibilityProblems } from './support/find-accessibility-problems.ts';
import { findOverflow } from './support/find-overflow.ts';
import { staffApi } from './support/staff-api.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const ops = () => people.find(({ account }) => account === 'ops');
const WIDE: Look = { locale: 'zh-CN', theme: 'light', width: 1440 };
const NARROW: Look = { locale: 'en', theme: 'dark', width: 390 };

async function openTicket(ticketId: string, look: Look): Promise<Page> {
	const person = ops();
	const context = await openContext({ browser, origin, look, ...(person ? { person } : {}) });
	const page = await context.newPage();
	await page.goto(`${origin}/tickets/${ticketId}`);
	// A phone has no room for the word.
	if (look.width > 390) await page.getByText('实时', { exact: true }).first().waitFor();
	return page;
}

const more = async (page: Page, entry: string): Promise<void> => {
	await page.getByRole('button', { name: '更多操作' }).first().click();
	await page.getByRole('menuitem', { name: entry }).click();
};

const sound = async (page: Page): Promise<void> => {
	expect(await findAccessibilityProblems(page)).toEqual([]);
	expect(await findOverflow(page)).toEqual([]);
};

it('links, splits and merges orders, and asks what becomes of a child that is open', { timeout: 180_000 }, async () => {
	const api = await staffApi(origin, ops());
	const [first, related, duplicate] = [await api.create('空调不制冷'), await api.create('同一台的遥控器失灵'), await api.create('空调还是不制冷')];
	await api.command(duplicate.ticketId, { type: 'ticket.comment', audience: 'customer', text: '师傅什么时候到？' });
	const page = await openTicket(first.ticketId, WIDE);
	const dialog = page.getByRole('dialog');
	const links = page.getByRole('region', { name: '关联工单' });

	await more(page, '关联工单');
	await dialog.getByLabel('选择工单', { exact: false }).first().fill(related.number);
	await dialog.getByText('同一台的遥控器失灵').click();
	await sound(page);
	await dialog.getByRole('button', { name: '关联工单' }).click();
	await links.getByText('相关工单').waitFor();
	await links.getByText('同一台的遥控器失灵').waitFor();

	await more(page, '拆分出新工单');
	await dialog.getByLabel('新工单标题').fill('洗衣机漏水');
	await dialog.getByText('新工单结束前，本工单不能结束').click();
	await sound(page);
	await dialog.getByRole('button', { name: '拆分出新工单' }).click();
	await links.getByText('洗衣机漏水').waitFor();
	await links.getByText('等待它结束').waitFor();

	const other = await openTicket(duplicate.ticketId, WIDE);
	await more(other, '并入其他工单');
	await other.getByRole('dialog').getByText(first.number).click();
	await other.getByRole('dialog').getByRole('button', { name: '并入其他工单' }).click();
	await other.getByText(`本工单已并入 ${first.number}，`).waitFor();
	await page.getByText('师傅什么时候到？').waitFor();
	await links.getByText('已并入本单').waitFor();
	await sound(page);
	await other.context().close();

	const phone = await openTicket(first.ticketId, NARROW);
	await phone.getByRole('region', { name: 'Linked tickets' }).getByText('Holds this open').waitFor();
	await sound(phone);
	await phone.context().close();

	await more(page, '取消工单');
	await dialog.getByLabel('原因').fill('客户已自行解决');
	await dialog.getByText('1 张子工单还没有结束').waitFor();
	await sound(page);
	await dialog.getByText('一并取消').click();
	await dialog.getByRole('button', { name: '取消工单' }).click();
	await page.getByText('不再需要子工单').waitFor();
	await expect
		.poll(
			async () =>
				(await api.get<{ items: { kind: string; now: { stage: string } }[] }>(`/tickets/${first.ticketId}/links`)).items.find(
					({ kind }) => kind === 'child'
				)?.now.stage
		)
		.toBe('canceled');
	await links.getByText('子工单').waitFor();
});
