/** Where partyserver keeps an object's name, for runtimes that don't tell an object what it is called. */
const PARTYSERVER_NAME = '__ps_name';

/**
 * Spares an object the row into which partyserver writes its name when the first socket or alarm comes: ours is told it by the runtime
 * (`id.name`), and of a million tickets each would pay for it. To be called before the object's own constructor; partyserver reads before it
 * writes, and finds what it would write.
 */
export function keepNameOffDisk({ id, storage }: DurableObjectState): void {
	const { name } = id;
	if (name === undefined) return;
	const get = storage.get.bind(storage) as (key: string) => Promise<unknown>;
	storage.get = ((key: string) => (key === PARTYSERVER_NAME ? Promise.resolve(name) : get(key))) as DurableObjectStorage['get'];
}
