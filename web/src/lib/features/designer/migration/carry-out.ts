import type { MigrationView } from '#shared/contract/http/migration.ts';

type Steps = {
	/** Begins, or finds the one that was begun; undefined when the API refuses. */
	readonly start: () => Promise<MigrationView | undefined>;
	readonly goOn: (migration: MigrationView) => Promise<MigrationView | undefined>;
	/** Told how far it has come after each batch. */
	readonly show: (migration: MigrationView) => void;
	/** Whether nobody waits for it any more: it stops after the batch that is under way. */
	readonly isLeft: () => boolean;
};

/** A migration, batch by batch until it is finished, refused or left; answers whether it is finished. */
export async function carryOut({ start, goOn, show, isLeft }: Steps): Promise<boolean> {
	let now = await start();
	while (now !== undefined) {
		show(now);
		if (now.finishedAt !== null) return true;
		if (isLeft()) return false;
		now = await goOn(now);
	}
	return false;
}
