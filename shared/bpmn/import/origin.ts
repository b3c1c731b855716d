/** Which element of a BPMN file a node was made of, and what of it a flow doesn't hold. */
export type Origin = {
	readonly elementId: string;
	readonly elementType: string;
	readonly name: string;
	readonly documentation?: string;
	readonly script?: string;
	/** The signal or message it sends. */
	readonly throws?: string;
	/** How many people, or instances, share it. */
	readonly instances?: number;
	/** The process that it calls. */
	readonly calls?: string;
	/** The moment that a timer waits for, epoch ms. */
	readonly moment?: number;
};
