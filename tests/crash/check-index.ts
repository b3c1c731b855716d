import type { WallSnapshot } from '#shared/contract/socket/wall.ts';
import { OPEN_STAGES } from '#shared/domain/flow/stage.ts';
import type { Asked, CommandBook } from './command-book.ts';
import type { Listed } from './list-tickets.ts';

type Index = Readonly<{
	book: CommandBook;
	listed: readonly Listed[];
	/** How many tickets there were before anybody worked. */
	firstCount: number;
	wall: WallSnapshot;
}>;

/** Where the index breaks what was promised about numbers, has a creation twice, or counts otherwise than headquarters does per region. */
export const checkIndex = ({ book, listed, firstCount, wall }: Index): string[] => [
	...twice(listed.map(({ number }) => number)).map((number) => `two tickets have the number ${number}`),
	...checkRising(book.asked, new Map(listed.map(({ number, hubId }) => [number, hubId]))),
	...checkCreations(book.asked, listed, firstCount),
	...checkRegions(listed, wall)
];

const creationsOf = (asked: readonly Asked[]): Asked[] =>
	asked.filter(({ kind, outcome }) => (kind === 'create' || kind === 'request') && outcome === 'acknowledged');

const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

/** Whoever asked for a ticket after another of the same hub had been answered got the higher number. */
function checkRising(asked: readonly Asked[], hubOf: ReadonlyMap<string, string>): string[] {
	const byHub = Map.groupBy(creationsOf(asked), ({ number = '' }) => hubOf.get(number));
	return [...byHub.values()].flatMap((all) =>
		all.flatMap(({ number = '', askedAt }) =>
			all
				.filter((before) => (before.answeredAt ?? Infinity) < askedAt && (before.number ?? '') >= number)
				.map((before) => `${number} came after ${before.number}`)
		)
	);
}

/** Every creation that was acknowledged made one ticket, and nothing else made any. */
function checkCreations(asked: readonly Asked[], listed: readonly Listed[], firstCount: number): string[] {
	const known = new Set(listed.map(({ number }) => number));
	const numbers = creationsOf(asked).map(({ number }) => number ?? 'without a number');
	const expected = firstCount + numbers.length;
	return [
		...numbers.filter((number) => !known.has(number)).map((number) => `${number} was acknowledged and is not in the index`),
		...twice(numbers).map((number) => `${number} was given to two creations`),
		...(listed.length === expected ? [] : [`there are ${listed.length} tickets where ${expected} were made`])
	];
}

function checkRegions(listed: readonly Listed[], { hubs }: WallSnapshot): string[] {
	const regions = [...new Set(hubs.map(({ regionId }) => regionId))];
	return regions.flatMap((region) =>
		OPEN_STAGES.flatMap((stage) => {
			const counted = listed.filter((ticket) => ticket.regionId === region && ticket.stage === stage).length;
			const shown = hubs.filter(({ regionId }) => regionId === region).reduce((sum, { open }) => sum + open[stage], 0);
			return counted === shown ? [] : [`headquarters shows ${shown} ${stage} in ${region}, the index has ${counted}`];
		})
	);
}
