import type { Metric } from '../../scripts/bench/metric.ts';
import { ensureBrowser } from '../../scripts/browser/ensure-browser.ts';
import { ensureBuilt } from '../../scripts/build/ensure-built.ts';
import { demoCompany } from '../../scripts/server/demo-company.ts';
import { AUDITED, auditPages } from './pages/audit-pages.ts';
import { boardUnderLoad } from './pages/board-under-load.ts';
import { busyBoard } from './pages/busy-board.ts';

const RUNS = 5;

/**
 * How soon the six pages that people wait for show what matters (Lighthouse: 4× slower CPU, 1.6 Mb/s), and how soon a board of six
 * hundred cards answers a click while fifty of them change every second.
 */
export async function run(): Promise<readonly Metric[]> {
	ensureBrowser();
	await ensureBuilt();
	const { origin, people, leave } = await demoCompany();
	try {
		const audits = await auditPages({ origin, people, runs: RUNS });
		const pages = AUDITED.flatMap(({ name, lcpSeconds }): Metric[] => {
			const of = (key: 'lcpSeconds' | 'cls' | 'performance' | 'accessibility' | 'bestPractices'): number[] =>
				(audits.get(name) ?? []).map((audit) => audit[key]);
			return [
				{ metric: `${name}, LCP`, samples: of('lcpSeconds'), unit: 's', target: `<= ${lcpSeconds}` },
				{ metric: `${name}, CLS`, samples: of('cls'), target: '<= 0.02' },
				{ metric: `${name}, Lighthouse performance`, samples: of('performance') },
				{ metric: `${name}, Lighthouse accessibility`, samples: of('accessibility') },
				{ metric: `${name}, Lighthouse best practices`, samples: of('bestPractices') }
			];
		});
		const board = await busyBoard({ origin, people });
		const plain = await boardUnderLoad({ ...board, runs: RUNS, slower: 1 });
		const slow = await boardUnderLoad({ ...board, runs: RUNS, slower: 4 });
		return [
			...pages,
			{ metric: 'board of 600, cards changed per second', samples: plain.map(({ changesPerSecond }) => changesPerSecond), target: '>= 45' },
			{ metric: 'board of 600, INP', samples: plain.map(({ inpMs }) => inpMs), unit: 'ms', target: '<= 200' },
			{ metric: 'board of 600, CLS', samples: plain.map(({ cls }) => cls), target: '<= 0.02' },
			{ metric: 'board of 600 at 4× slower CPU, cards changed per second', samples: slow.map(({ changesPerSecond }) => changesPerSecond) },
			{ metric: 'board of 600 at 4× slower CPU, INP', samples: slow.map(({ inpMs }) => inpMs), unit: 'ms' }
		];
	} finally {
		await leave();
	}
}
