type OldRow = { seq: number; entry: string; outbox: string; definition: string | null; snapshot: string | null };

/** Hands over the journal of a ticket from before, row by row in the form of today, and drops its table: all of it or nothing. */
export function liftJournal(storage: DurableObjectStorage, put: (seq: number, row: string) => void): void {
	storage.transactionSync(() => {
		for (const { seq, entry, outbox, definition, snapshot } of storage.sql.exec<OldRow>('SELECT * FROM journal ORDER BY seq').toArray()) {
			const riders = [...(definition === null ? [] : [`"definition":${definition}`]), ...(snapshot === null ? [] : [`"snapshot":${snapshot}`])];
			put(seq, `{${[`"entry":${entry}`, `"outbox":${outbox}`, ...riders].join(',')}}`);
		}
		storage.sql.exec('DROP TABLE journal');
	});
}
