import type { Metric } from '../../scripts/bench/metric.ts';
import { ensureBrowser } from '../../scripts/browser/ensure-browser.ts';
import { launchBrowser } from '../../scripts/browser/launch-browser.ts';
import { openContext } from '../../scripts/browser/open-context.ts';
import { sessionCookie } from '../../scripts/browser/sign-in.ts';
import { ensureBuilt } from '../../scripts/build/ensure-built.ts';
import { demoCompany } from '../../scripts/server/demo-company.ts';
import { bareCanvas, type Moved, moveCanvas } from './designer/moving-canvas.ts';
import { TWO_HUNDRED_NODES } from './designer/two-hundred-nodes.ts';
import { httpCall } from './support/http-call.ts';

const RUNS = 5;
const ID = 'two-hundred-nodes';

/**
 * How smoothly the largest drawing moves (200 nodes), beside a bare page with as many boxes in the same browser; and how long a change of it
 * takes until it is laid out, drawn and shown.
 */
export async function run(): Promise<readonly Metric[]> {
	ensureBrowser();
	await ensureBuilt();
	const { origin, people, leave } = await demoCompany();
	const browser = await launchBrowser();
	try {
		const person = people.find(({ account }) => account === 'admin');
		if (person === undefined) throw new Error('the demo company has no administrator');
		const cookie = await sessionCookie(origin, person);
		const name = { zh: '两百个节点的流程', en: 'Two hundred nodes' };
		const body = JSON.stringify({ id: ID, name, industry: 'appliance', definition: { ...TWO_HUNDRED_NODES, id: ID, name } });
		const made = await httpCall(`${origin}/api/v1/scenarios`, {
			method: 'POST',
			headers: { cookie, origin, 'content-type': 'application/json' },
			body
		});
		if (made.status !== 201) throw new Error(`no scenario: ${made.status} ${made.text}`);
		const context = await openContext({ browser, origin, look: { locale: 'zh-CN', theme: 'light', width: 1440 }, person });
		const designer = await context.newPage();
		const bare = await context.newPage();
		await bare.setContent(bareCanvas(TWO_HUNDRED_NODES.nodes.length));
		const [moved, least, changed]: [Moved[], Moved[], number[]] = [[], [], []];
		for (let index = 0; index < RUNS; index += 1) {
			await designer.bringToFront();
			await designer.goto(`${origin}/scenarios/${ID}`, { waitUntil: 'networkidle' });
			await designer.locator('[data-node=start]').waitFor();
			moved.push(await moveCanvas(designer, 'section:has(> div [data-node])'));
			changed.push(await takeAwayAndBack(designer));
			await bare.bringToFront();
			least.push(await moveCanvas(bare, '#bare'));
		}
		return [
			{
				metric: `moving ${TWO_HUNDRED_NODES.nodes.length} nodes, frames per second`,
				samples: moved.map((each) => each.framesPerSecond),
				target: '>= 59'
			},
			{ metric: 'bare boxes, frames per second', samples: least.map((each) => each.framesPerSecond) },
			{
				metric: 'frames per second, the designer ÷ bare boxes',
				samples: moved.map((each, index) => each.framesPerSecond / (least[index]?.framesPerSecond ?? 0))
			},
			{ metric: 'late frames of 180', samples: moved.map((each) => each.lateFrames) },
			{ metric: 'a node taken away, until it is shown', samples: changed, unit: 'ms' }
		];
	} finally {
		await browser.close();
		await leave();
	}

	/** Deletes a step by key and takes that back; answers the ms from the key to the next frame that shows it. */
	async function takeAwayAndBack(page: Awaited<ReturnType<Awaited<ReturnType<typeof openContext>>['newPage']>>): Promise<number> {
		return page.evaluate(async () => {
			const frame = (): Promise<number> => new Promise(requestAnimationFrame);
			const nodes = () => document.querySelectorAll('[data-node]').length;
			const step = document.querySelector<HTMLElement>('[data-node^=part8-accept]');
			step?.focus();
			const [before, begun] = [nodes(), performance.now()];
			step?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }));
			while (nodes() === before) await frame();
			await frame();
			const taken = performance.now() - begun;
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
			while (nodes() !== before) await frame();
			return taken;
		});
	}
}
