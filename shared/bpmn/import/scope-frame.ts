/** What a sub-process gives to those inside it: where its ends lead, and who catches what they throw. */
export type ScopeFrame = {
	/** The frame around; undefined for the process itself. */
	readonly outer: ScopeFrame | undefined;
	/** Where an end leads; undefined for the process, whose ends are real. */
	readonly finish: string | undefined;
	/** Where an end leads that ends everything in here. */
	readonly terminate: string | undefined;
	/** Events of its border that something inside may throw. An empty `ref` catches every one of its kind. */
	readonly catches: readonly { readonly type: string; readonly ref: string; readonly to: string }[];
	/** The role of the lane that it lies in. */
	readonly role: string | undefined;
};

/** Where an event that is thrown inside a sub-process is caught; undefined when nobody does. */
export function catcherOf(frame: ScopeFrame, type: string, ref: string): string | undefined {
	for (let at: ScopeFrame | undefined = frame; at !== undefined; at = at.outer) {
		const caught = at.catches.find((one) => one.type === type && (one.ref === '' || one.ref === ref));
		if (caught !== undefined) return caught.to;
	}
	return undefined;
}
