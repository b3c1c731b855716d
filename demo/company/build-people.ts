import type { DemoPerson, DemoUnit } from '../demo-company.ts';
import { HUBS } from '../lists/hubs.ts';
import { POSTS, type Post } from '../lists/posts.ts';
import type { Random } from '../random.ts';
import { hubIdOf } from './build-units.ts';
import { createNamer, createPhones } from './name-people.ts';

/** Everybody who works for the company, superiors before those they lead. */
export function buildPeople({ units, random }: { units: readonly DemoUnit[]; random: Random }): DemoPerson[] {
	const paths = new Map(units.map((unit) => [unit.id, unit.path]));
	const nextName = createNamer(random);
	const nextPhone = createPhones(random);
	return [...POSTS, ...technicianPosts()].map((post) => {
		const named = nextName();
		const account = post.account ?? named.account;
		return {
			id: userIdOf(account),
			name: named.name,
			account,
			phone: nextPhone(),
			superiorId: post.under === undefined ? null : userIdOf(post.under),
			assignments: post.at.map((unitId) => ({ roleKey: post.role, unitId, path: pathOf(paths, unitId) }))
		};
	});
}

const userIdOf = (account: string): string => `u-${account.replaceAll('.', '-')}`;

function technicianPosts(): Post[] {
	return HUBS.flatMap(({ code, technicians }) => {
		const hubId = hubIdOf(code);
		const dispatcher = POSTS.find((post) => post.role === 'dispatcher' && post.at.includes(hubId))?.account;
		return Array.from({ length: technicians }, (_, index) => ({
			role: 'technician',
			at: [hubId],
			...(dispatcher === undefined ? {} : { under: dispatcher }),
			...(index === 0 ? { account: `tech.${code.toLowerCase()}` } : {})
		}));
	});
}

function pathOf(paths: ReadonlyMap<string, string>, unitId: string): string {
	const path = paths.get(unitId);
	if (path === undefined) throw new Error(`no unit ${unitId}`);
	return path;
}
