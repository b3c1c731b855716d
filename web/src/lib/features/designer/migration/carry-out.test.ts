import { describe, expect, it } from 'vitest';
import type { MigrationView } from '#shared/contract/http/migration.ts';
import { carryOut } from './carry-out.ts';

const migration = (moved: number, finishedAt: number | null): MigrationView => ({
	id: 'm-1',
	from: 1,
	to: 2,
	nodes: {},
	total: 130,
	moved,
	stayed: 0,
	startedAt: 1,
	startedBy: '宋静',
	finishedAt
});

/** Answers one after another, and keeps what was shown. */
function answering(...answers: readonly (MigrationView | undefined)[]) {
	const rest = [...answers];
	const shown: number[] = [];
	const next = async () => rest.shift();
	return { rest, shown, steps: { start: next, goOn: next, show: ({ moved }: MigrationView) => shown.push(moved), isLeft: () => false } };
}

describe('a migration', () => {
	it('is carried out batch by batch until it is finished', async () => {
		const { steps, shown } = answering(migration(0, null), migration(60, null), migration(130, 9));
		expect(await carryOut(steps)).toBe(true);
		expect(shown).toEqual([0, 60, 130]);
	});

	it('stops when the API refuses, at the beginning or on the way', async () => {
		expect(await carryOut(answering(undefined).steps)).toBe(false);
		const { steps, shown } = answering(migration(0, null), undefined);
		expect([await carryOut(steps), shown]).toEqual([false, [0]]);
	});

	it('stops after the batch under way when it is left', async () => {
		const { steps, rest } = answering(migration(0, null), migration(60, null));
		expect([await carryOut({ ...steps, isLeft: () => true }), rest.length]).toEqual([false, 1]);
	});
});
