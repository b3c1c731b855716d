import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPhotos } from '../../demo/photos/demo-photos.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import type { TicketDetail } from '../../shared/contract/http/ticket.ts';
import { origin, people } from './support/company.ts';
import { staffApi } from './support/staff-api.ts';

const as = (account: string) => people.find((person) => person.account === account);
let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

it('asks a technician on a phone for what matters here, reckons, and takes the customer’s signature', { timeout: 180_000 }, async () => {
	const desk = await staffApi(origin, as('agent.sh'));
	const { ticketId } = await desk.create('柜机出风不冷，压缩机频繁启停');
	const open = async () => (await desk.get<TicketDetail>(`/tickets/${ticketId}`)).ticket.flow.items[0]?.id;
	await desk.command(ticketId, { type: 'ticket.submit', itemId: await open(), outcome: 'accepted', answers: { faultType: 'cooling' } });
	const technician = as('tech.sh');
	const dispatcher = await staffApi(origin, as('dispatch.sh'));
	const { items } = await dispatcher.get<{ items: { id: string; name: string }[] }>(`/tickets/${ticketId}/technicians`);
	const technicianId = items.find(({ name }) => name === technician?.name)?.id;
	await dispatcher.command(ticketId, { type: 'ticket.assign', itemId: await open(), technicianId });
	await (await staffApi(origin, technician)).command(ticketId, { type: 'ticket.checkIn', itemId: await open(), location: null });

	const context = await openContext({
		browser,
		origin,
		look: { locale: 'zh-CN', theme: 'light', width: 390 },
		...(technician ? { person: technician } : {})
	});
	const page = await context.newPage();
	await page.goto(`${origin}/tickets/${ticketId}`, { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: '完工提交' }).first().click();
	const form = page.getByRole('dialog');

	// What is missing is told at its field, all of it at once and without a word to the server.
	await form.getByText('二次上门').first().waitFor();
	await form.getByRole('button', { name: '完工提交' }).click();
	await form.getByText('请填写“故障诊断与处理”。').waitFor();
	await form.getByText('请填写“现场照片”。').waitFor();

	await form.getByLabel('故障诊断与处理').fill('清洗冷凝器并补充制冷剂，出风温度恢复正常。');
	for (const box of await form.getByRole('checkbox').all()) await box.check();
	await form.getByRole('searchbox', { name: '搜索名称或编码' }).first().fill('空调');
	await form.getByRole('list', { name: '可添加的项目' }).first().getByRole('button').first().click();

	// The difference is there as soon as both numbers are.
	await form.getByLabel('回风温度').fill('27.4');
	await form.getByLabel('出风温度').fill('12.1');
	await expect.poll(() => form.getByRole('status', { name: '温差' }).textContent()).toContain('15.3');

	// A date is asked for only when there is another visit.
	expect(await form.getByLabel('二次上门日期').count()).toBe(0);
	await form.locator('label', { hasText: /^\s*需要\s*$/ }).click();
	await form.getByLabel('二次上门日期').fill('2020-01-01');
	await form.getByText(/“二次上门日期”不能早于/).waitFor();
	await form.getByLabel('二次上门日期').fill('2099-06-01');

	const [first] = demoPhotos();
	await form.locator('input[type=file]').setInputFiles({ name: 'site.png', mimeType: 'image/png', buffer: Buffer.from(first?.bytes ?? []) });
	const pad = form.locator('canvas[data-ready]');
	await pad.scrollIntoViewIfNeeded();
	const box = await pad.boundingBox();
	if (box === null) throw new Error('nothing to sign on');
	await page.mouse.move(box.x + 40, box.y + 90);
	await page.mouse.down();
	for (let step = 1; step <= 12; step++) await page.mouse.move(box.x + 40 + step * 18, box.y + 90 + Math.sin(step) * 30);
	await page.mouse.up();
	await form.getByRole('button', { name: '完工提交' }).click({ timeout: 30_000 });
	await form.waitFor({ state: 'detached' });

	const { ticket } = await desk.get<TicketDetail>(`/tickets/${ticketId}`);
	expect(ticket.flow.answers['on-site']).toMatchObject({
		returnAir: 27.4,
		supplyAir: 12.1,
		temperatureDrop: 15.3,
		again: 'yes',
		againOn: '2099-06-01'
	});
	const signature = String(ticket.flow.answers['on-site']?.signature);
	const picture = await context.request.get(`${origin}/api/v1/files/${signature}`);
	expect(picture.headers()['content-type']).toBe('image/png');
	await page.getByText('15.3 摄氏度').first().waitFor();
	expect(await page.evaluate(() => innerWidth)).toBe(390);
	await context.close();
});
